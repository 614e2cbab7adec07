package dev.vitrine.server;

import dev.vitrine.metric.Metrics;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Numbers about what happens, over all workspaces.
@Hidden
@RestController
final class MetricsController {
    /// Where they are.
    static final String PATH = "/metrics";

    private static final String OPEN = "application/openmetrics-text";

    private final Metrics metrics;

    MetricsController(Metrics metrics) {
        this.metrics = metrics;
    }

    /// Everything, in the format that was asked for.
    @GetMapping(PATH)
    ResponseEntity<String> metrics(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        boolean open = accept != null && accept.contains(OPEN);
        String format = open ? Metrics.OPEN_METRICS : Metrics.TEXT;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format))
                .body(metrics.scrape(format));
    }
}
