package dev.vitrine.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import software.amazon.awssdk.http.ContentStreamProvider;

/// A part of a file, from its start each time that it is sent.
record FilePart(Path file, long from, long length) implements ContentStreamProvider {
    @Override
    public InputStream newStream() {
        try {
            return new Part(FileChannel.open(file), from, from + length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String name() {
        return "File";
    }

    private static final class Part extends InputStream {
        private final FileChannel channel;
        private final long end;
        private long at;

        Part(FileChannel channel, long from, long end) {
            this.channel = channel;
            this.at = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - at);
            int count = channel.read(ByteBuffer.wrap(bytes, offset, wanted), at);
            at += Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
