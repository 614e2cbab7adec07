package dev.vitrine.server;

import dev.vitrine.delivery.web.DeliveryFilter;
import dev.vitrine.server.answer.FilterAnswers;
import dev.vitrine.server.answer.PictureRefusals;
import dev.vitrine.server.answer.UnreadAnswers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What those who run the service see of it.
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    MetricsController metrics(Rooms rooms) {
        return new MetricsController(rooms.metrics());
    }

    /// Around everything else, so that what is refused is measured too.
    @Bean
    FilterRegistrationBean<Filter> measured(Rooms rooms) {
        return first(rooms.metrics().requests(), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    /// In front of everything else: nothing that the others look at matters to a picture.
    @Bean
    FilterRegistrationBean<Filter> pictures(Rooms rooms, ServerSettings settings) {
        var filter =
                first(
                        new DeliveryFilter(
                                rooms.deliveries(), new PictureRefusals(), settings.clock()),
                        Ordered.HIGHEST_PRECEDENCE);
        filter.setEnabled(settings.resources());
        return filter;
    }

    /// Words that are laid over pictures may have slashes, encoded; everywhere else such an address
    /// is refused.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector ->
                                connector.setEncodedSolidusHandling(
                                        EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    /// In front of the page that Tomcat would answer with.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadRequests() {
        return factory ->
                factory.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new UnreadAnswers()));
    }

    @Bean
    FilterRegistrationBean<Filter> smallBodies() {
        return first(new BodyFilter(new FilterAnswers()), Ordered.HIGHEST_PRECEDENCE + 3);
    }

    @Bean
    FilterRegistrationBean<Filter> withoutResources(ServerSettings settings) {
        var filter = first(new WorkerFilter(new FilterAnswers()), Ordered.HIGHEST_PRECEDENCE + 2);
        filter.setEnabled(!settings.resources());
        return filter;
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        registration.setAsyncSupported(true);
        return registration;
    }
}
