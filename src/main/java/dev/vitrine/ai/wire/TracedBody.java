package dev.vitrine.ai.wire;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/// A body that knows whether all of it was handed to the connection. What was not cannot have
/// arrived, and a request without its end is not carried out. Safe for use from any thread.
final class TracedBody implements HttpRequest.BodyPublisher {
    private static final int PIECE = 16 << 10;

    private final byte[] bytes;
    private boolean handedOver;
    private boolean withdrawn;

    TracedBody(byte[] bytes) {
        this.bytes = bytes;
        handedOver = bytes.length == 0;
    }

    /// Whether the last byte was.
    synchronized boolean handedOver() {
        return handedOver;
    }

    /// Hands over nothing more.
    ///
    /// @return whether the last byte was kept back, for good
    synchronized boolean withdraw() {
        withdrawn = true;
        return !handedOver;
    }

    /// Said before it happens: the other way round it could have arrived already.
    ///
    /// @return false when it was withdrawn
    private synchronized boolean goingTo(int end) {
        if (withdrawn) {
            return false;
        }
        handedOver = end == bytes.length;
        return true;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Pieces(subscriber));
    }

    private final class Pieces implements Flow.Subscription {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private int next;
        private long wanted;
        private boolean busy;
        private boolean ended;

        Pieces(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long more) {
            synchronized (this) {
                wanted += more;
                if (busy) {
                    return; // whoever hands over now goes on
                }
                busy = true;
            }
            while (handOver()) {}
        }

        private boolean handOver() {
            int begin;
            int end;
            synchronized (this) {
                if (ended || (wanted == 0 && next < bytes.length)) {
                    busy = false;
                    return false;
                }
                if (next == bytes.length) {
                    ended = true;
                    begin = end = next;
                } else {
                    wanted--;
                    begin = next;
                    end = Math.min(bytes.length, begin + PIECE);
                    next = end;
                }
            }
            if (begin == end) {
                subscriber.onComplete();
            } else if (goingTo(end)) {
                subscriber.onNext(ByteBuffer.wrap(bytes, begin, end - begin).asReadOnlyBuffer());
            } else {
                subscriber.onError(new IOException("the request was withdrawn"));
                cancel();
            }
            return true;
        }

        @Override
        public synchronized void cancel() {
            ended = true;
        }
    }
}
