package dev.vitrine.server.answer;

import dev.vitrine.problem.ErrorCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Failures that come before any resource is reached, as problems too.
@Hidden
@RestController
public final class ErrorAnswers implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<ProblemBody> answer(HttpServletRequest request) {
        HttpStatus status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? HttpStatus.valueOf(code)
                        : HttpStatus.NOT_FOUND;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(status));
    }

    static ProblemBody body(HttpStatus status) {
        ErrorCode code =
                status.is5xxServerError() ? ErrorCode.INTERNAL_ERROR : ErrorCode.INVALID_REQUEST;
        return ProblemBody.of(
                status.value(),
                status.name().toLowerCase(Locale.ROOT),
                code.name(),
                "The request is incomplete or cannot be read",
                "Send it again; see /api/v1/openapi for what is there");
    }
}
