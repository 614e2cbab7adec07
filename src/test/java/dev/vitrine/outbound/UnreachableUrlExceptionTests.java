package dev.vitrine.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.outbound.Answer.Trouble;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class UnreachableUrlExceptionTests {
    @Test
    void saysWhatIsWrongAndWhatToDo() {
        says(
                Trouble.UNKNOWN_HOST,
                "there is no such host. Check the URL for mistakes, or try again later.");
        says(
                Trouble.NO_CONNECTION,
                "nothing takes connections there. Check the URL for mistakes, or try again later.");
        says(
                Trouble.INSECURE,
                "its certificate is not valid, or it cannot encrypt."
                        + " Ask those who run the site to renew its certificate.");
        says(Trouble.TOO_SLOW, "it took too long. Try again later.");
        says(Trouble.BROKEN, "the answer breaks off or is not HTTP. Try again later.");
    }

    @Test
    void knowsTheKindsOfTrouble() {
        assertThat(UnreachableUrlException.trouble(new NoRouteToHostException(), false))
                .isEqualTo(Trouble.NO_CONNECTION);
        assertThat(UnreachableUrlException.trouble(new SSLHandshakeException(""), false))
                .isEqualTo(Trouble.INSECURE);
        assertThat(UnreachableUrlException.trouble(new SocketTimeoutException(), false))
                .isEqualTo(Trouble.TOO_SLOW);
        assertThat(UnreachableUrlException.trouble(new IOException(), false))
                .isEqualTo(Trouble.BROKEN);
        assertThat(UnreachableUrlException.trouble(new IOException(), true))
                .isEqualTo(Trouble.TOO_SLOW);
    }

    private static void says(Trouble trouble, String message) {
        var failure = UnreachableUrlException.ofNetwork("a.example/b", trouble, new IOException());
        assertThat(failure).hasMessage("a.example/b cannot be reached: " + message);
        assertThat(failure.problem().retryable()).isEqualTo(trouble != Trouble.INSECURE);
    }
}
