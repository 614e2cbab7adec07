package dev.vitrine.server;

import dev.vitrine.server.answer.FilterAnswers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
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
        return first(rooms.metrics().requests(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<Filter> smallBodies() {
        return first(new BodyFilter(new FilterAnswers()), Ordered.HIGHEST_PRECEDENCE + 2);
    }

    @Bean
    FilterRegistrationBean<Filter> withoutResources(ServerSettings settings) {
        var filter = first(new WorkerFilter(new FilterAnswers()), Ordered.HIGHEST_PRECEDENCE + 1);
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
