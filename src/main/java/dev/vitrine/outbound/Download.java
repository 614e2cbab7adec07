package dev.vitrine.outbound;

import dev.vitrine.file.WholeFile;
import dev.vitrine.outbound.Calls.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// The answer to a request for a file, on its way to the disk.
final class Download {
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("([\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127})\\s*(;.*)?");

    private static final String UNKNOWN = "application/octet-stream";
    private static final int BUFFER = 16 << 10;

    private final Call call;
    private final WebAddress address;
    private final Deadline deadline;

    Download(Call call, WebAddress address, Deadline deadline) {
        this.call = call;
        this.address = address;
        this.deadline = deadline;
    }

    Fetched to(Path destination, long maxBytes) {
        if (call.status() != 200) {
            throw UnreachableUrlException.ofStatus(address.shown(), call.status());
        }
        String coding = call.header(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            throw UnreachableUrlException.ofCoding(address.shown());
        }
        if (call.length() > maxBytes) {
            throw new OversizedFileException(address.shown(), maxBytes);
        }
        var transfer = new Transfer(maxBytes);
        WholeFile.stream(destination, transfer::run);
        call.completed();
        return new Fetched(
                destination,
                transfer.bytes,
                mediaType(call.header(HttpHeaders.CONTENT_TYPE)),
                address.uri(),
                FileName.suggest(call.header(HttpHeaders.CONTENT_DISPOSITION), address.uri()));
    }

    private static String mediaType(@Nullable String header) {
        if (header == null) {
            return UNKNOWN;
        }
        Matcher type = MEDIA_TYPE.matcher(header.strip());
        return type.matches() ? type.group(1).toLowerCase(Locale.ROOT) : UNKNOWN;
    }

    /// From the network to the disk: trouble with the one is not taken for trouble with the other.
    private final class Transfer {
        private final long maxBytes;
        private final byte[] buffer = new byte[BUFFER];
        private long bytes;

        Transfer(long maxBytes) {
            this.maxBytes = maxBytes;
        }

        void run(OutputStream out) throws IOException {
            // Not closed here: that would read on to the end of the answer.
            InputStream body = call.body();
            for (int read = read(body); read >= 0; read = read(body)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw new OversizedFileException(address.shown(), maxBytes);
                }
                out.write(buffer, 0, read);
            }
        }

        private int read(InputStream body) {
            try {
                return body.read(buffer);
            } catch (IOException failure) {
                throw UnreachableUrlException.ofNetwork(
                        address.shown(),
                        UnreachableUrlException.trouble(failure, deadline.hasPassed()),
                        failure);
            }
        }
    }
}
