package dev.vitrine.batch.run;

import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What became of every item, line by line, in a file that survives the process: what is written
/// down here is never done again. One process at a time. Safe for use from any thread.
public final class Journal implements AutoCloseable {
    /// Its name in the folder of the batch.
    public static final String NAME = ".vitrine-batch.jsonl";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Entry> last = new LinkedHashMap<>();

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Opens the journal of a folder, which is made if it is not there.
    ///
    /// @throws UnusableBatchException when another process has it open
    public static Journal open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            try {
                if (!locked(channel)) {
                    throw UnusableBatchException.atWork(folder);
                }
                var journal = new Journal(file, channel);
                journal.read();
                return journal;
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(folder, failure);
        }
    }

    /// A journal as it stands now, for whoever only looks: nothing is made or kept from others, and
    /// what is added is forgotten.
    public static Journal copyOf(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Path copy = Files.createTempFile("vitrine-batch", ".jsonl");
            if (Files.exists(file)) {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            FileChannel channel =
                    FileChannel.open(
                            copy,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            var journal = new Journal(copy, channel);
            journal.read();
            return journal;
        } catch (IOException failure) {
            throw UnusableBatchException.unreadable(file, failure);
        }
    }

    /// Goes with the process, however it ends.
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// What became of an item at last; absent when nothing did.
    public synchronized @Nullable Entry last(Item item) {
        return last.get(item.key());
    }

    /// What became of all items that ever were.
    public synchronized Collection<Entry> entries() {
        return List.copyOf(last.values());
    }

    /// Writes down what became of an item; when this returns, it survives a power cut.
    public synchronized void add(Entry entry) {
        byte[] line = (MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(false);
        } catch (IOException failure) {
            throw UnwrittenException.ofOutput(file, failure);
        }
        last.put(entry.key(), entry);
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // Every line was forced to the disk.
        }
    }

    /// A line that has no end was being written when the process died: it goes.
    private void read() throws IOException {
        // Through this channel alone: whoever closes another one of the file gives the lock away.
        ByteBuffer all = ByteBuffer.allocate((int) channel.size());
        while (all.hasRemaining() && channel.read(all) >= 0) {}
        byte[] bytes = all.array();
        int end = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                keep(new String(bytes, end, at - end, StandardCharsets.UTF_8));
                end = at + 1;
            }
        }
        channel.truncate(end);
        channel.position(end);
    }

    private void keep(String line) {
        try {
            Entry entry = MAPPER.readValue(line, Entry.class);
            last.put(entry.key(), entry);
        } catch (JacksonException | NullPointerException _) {
            // What cannot be read was not done, so it is done again.
        }
    }
}
