package dev.vitrine.server;

import dev.vitrine.batch.web.BatchController;
import dev.vitrine.delivery.web.DeliveryController;
import dev.vitrine.generate.web.GenerationController;
import dev.vitrine.generate.web.ImageController;
import dev.vitrine.library.web.AssetController;
import dev.vitrine.library.web.CloudinaryController;
import dev.vitrine.library.web.Reception;
import dev.vitrine.library.web.StorageController;
import dev.vitrine.server.answer.ErrorAnswers;
import dev.vitrine.server.answer.FilterAnswers;
import dev.vitrine.server.answer.ProblemAnswers;
import dev.vitrine.session.web.EventController;
import dev.vitrine.session.web.OptimizeController;
import dev.vitrine.session.web.SessionController;
import dev.vitrine.spend.report.Sums;
import dev.vitrine.spend.web.UsageController;
import dev.vitrine.webhook.web.WebhookController;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.web.SecretsController;
import dev.vitrine.workspace.web.SettingsController;
import io.swagger.v3.core.jackson.ModelResolver;
import jakarta.servlet.DispatcherType;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import tools.jackson.core.StreamReadFeature;

/// Puts the service together, part by part: nothing is found by itself except Spring's own parts.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
class ServerConfiguration {
    /// What needs no key.
    private static final String[] OPEN = {
        "/",
        "/docs",
        "/swagger-ui/**",
        "/api/v1/openapi",
        "/api/v1/openapi/swagger-config",
        "/api/v1/health",
        "/health"
    };

    @Bean
    Once once(Rooms rooms, ServerSettings settings) {
        return new Once(rooms.database(), rooms.vault(), settings.clock());
    }

    @Bean
    OptimizeController optimize(Rooms rooms, ServerSettings settings, Once once) {
        return new OptimizeController(
                new OptimizeController.Rooms(
                        rooms.sessions(), rooms.library(), rooms.networks(), rooms.outbound()),
                settings.clock(),
                once,
                rooms.webhooks()::check);
    }

    @Bean
    SessionController sessions(Rooms rooms, Once once) {
        return new SessionController(rooms.sessions(), rooms.library(), once);
    }

    @Bean
    AssetController assets(Rooms rooms, ServerSettings settings, Once once) {
        var reception = new Reception(rooms.library(), rooms.outbound(), settings.uploads());
        return new AssetController(rooms.library(), reception, once);
    }

    @Bean
    CloudinaryController cloudinary(Rooms rooms) {
        return new CloudinaryController(rooms.library(), rooms.stores());
    }

    @Bean
    StorageController storage(Rooms rooms) {
        return new StorageController(rooms.library(), rooms.stores());
    }

    @Bean
    DeliveryController delivery(Rooms rooms, ServerSettings settings) {
        return new DeliveryController(
                rooms.deliveries(), rooms.library(), settings.clock(), settings.publicUrl());
    }

    @Bean
    BatchController batches(Rooms rooms, Once once) {
        return new BatchController(rooms.batches(), rooms.library(), rooms.networks(), once);
    }

    @Bean
    GenerationController generations(Rooms rooms, Once once) {
        return new GenerationController(
                rooms.generations(), rooms.library(), rooms.settings(), once);
    }

    @Bean
    ImageController images(Rooms rooms, Once once, DeliveryController delivery) {
        return new ImageController(
                rooms.generations(), rooms.library(), rooms.settings(), once, delivery::original);
    }

    @Bean
    EventController events(Rooms rooms) {
        return new EventController(rooms.sessions(), rooms.workspaces()::works);
    }

    @Bean
    HealthController health(Rooms rooms, ServerSettings settings) {
        return new HealthController(rooms, settings);
    }

    @Bean
    WebhookController webhooks(Rooms rooms, Once once) {
        return new WebhookController(rooms.webhooks(), rooms.sessions(), once);
    }

    @Bean
    SettingsController settings(Rooms rooms) {
        return new SettingsController(rooms.settings());
    }

    @Bean
    SecretsController secrets(Rooms rooms) {
        return new SecretsController(rooms.secrets());
    }

    @Bean
    UsageController usage(Rooms rooms, ServerSettings settings) {
        return new UsageController(rooms.spending(), new Sums(rooms.database()), settings.clock());
    }

    @Bean
    ErrorAnswers errorAnswers() {
        return new ErrorAnswers();
    }

    @Bean
    ProblemAnswers problemAnswers() {
        return new ProblemAnswers();
    }

    /// What stands in a body twice may be meant either way.
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    Description description() {
        return new Description();
    }

    @Bean
    ModelResolver fieldNames(ObjectMapperProvider mappers) {
        return Description.fieldNames(mappers);
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, Rooms rooms, ServerSettings settings) {
        var answers = new FilterAnswers();
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(
                        new KeyFilter(rooms.workspaces(), settings.ids(), answers),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(
                        new LimitFilter(rooms, settings, answers), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ASYNC, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, OPEN)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, OPEN)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, MetricsController.PATH)
                                        .hasAuthority(Scope.ADMIN.label())
                                        .requestMatchers(
                                                "/api/v1/webhooks/secret",
                                                "/api/v1/settings/storage/check")
                                        .hasAuthority(Scope.WRITE.label())
                                        .requestMatchers("/api/v1/settings/secrets/**")
                                        .hasAuthority(Scope.ADMIN.label())
                                        .requestMatchers(HttpMethod.GET, "/api/v1/**")
                                        .hasAuthority(Scope.READ.label())
                                        .requestMatchers(HttpMethod.HEAD, "/api/v1/**")
                                        .hasAuthority(Scope.READ.label())
                                        .requestMatchers("/api/v1/settings/**")
                                        .hasAuthority(Scope.ADMIN.label())
                                        .requestMatchers("/api/v1/**")
                                        .hasAuthority(Scope.WRITE.label())
                                        .anyRequest()
                                        .denyAll())
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(
                                                (_, response, _) -> answers.noKey(response))
                                        .accessDeniedHandler(
                                                (_, response, _) -> answers.noScope(response)))
                .build();
    }

    /// There are no passwords; without this Spring would invent one.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
