package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReachTests {
    @TempDir private Path folder;

    @Test
    void webhooksReachThisMachineWhereTheyMayLeadAnywhere() throws Exception {
        var told = new CountDownLatch(1);
        var receiver =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        receiver.createContext(
                "/hook",
                call -> {
                    call.sendResponseHeaders(204, -1);
                    call.close();
                    told.countDown();
                });
        receiver.start();
        try (var service =
                RunningService.start(
                        folder,
                        "--data",
                        folder.resolve("data").toString(),
                        "--reach",
                        "anywhere")) {
            String key = service.firstKey();
            String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
            service.post(key, "/api/v1/webhooks", "{\"url\": \"" + url + "\"}");
            service.submit(key, RunningService.photo(folder));
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            receiver.stop(0);
        }
    }
}
