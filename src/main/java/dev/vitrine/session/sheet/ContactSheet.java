package dev.vitrine.session.sheet;

import dev.vitrine.file.WholeFile;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.result.InvalidResultsException;
import dev.vitrine.session.sheet.template.PageFrame;
import dev.vitrine.session.sheet.template.SheetDialect;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Makes the page that shows each post as it would look on its network.
///
/// The page is one file that works wherever it is moved or mailed: pictures are inside as `data:`
/// URIs, nothing is ever requested, and without scripts everything can still be read. It is written
/// as it is made; at no time is more than a slice of a picture in memory. Safe for several threads.
public final class ContactSheet {
    private static final String FOLDER = "dev/vitrine/session/sheet/";

    private final TemplateEngine engine = new TemplateEngine();
    private final PageFrame frame = PageFrame.load(FOLDER);

    /// Opens the templates; nothing is parsed yet.
    public ContactSheet() {
        var templates = new ClassLoaderTemplateResolver(ContactSheet.class.getClassLoader());
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setDialect(new SheetDialect());
    }

    /// Makes a small page and throws it away, so that the first real one does not wait for classes
    /// and templates to be loaded. Meant for a thread that has nothing else to do.
    public void warmUp() {
        try {
            write(Rehearsal.request(), Writer.nullWriter());
        } catch (IOException impossible) {
            throw new IllegalStateException("The rehearsal reads no file", impossible);
        }
    }

    /// Writes the page. The writer is neither flushed nor closed.
    ///
    /// @throws InvalidResultsException when a picture of the results is not to be had
    /// @throws IOException when the page cannot be written
    public void write(SheetRequest request, Writer out) throws IOException {
        var context = new Context(Locale.ROOT, Map.of("page", Page.of(request, frame)));
        try {
            engine.process("sheet", context, new EmbeddingWriter(request.pictures(), out));
        } catch (TemplateEngineException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException broken) {
                    throw broken;
                }
                if (cause instanceof VitrineException known) {
                    throw known;
                }
            }
            throw e;
        }
    }

    /// Writes the page as a file, which appears only when it is complete.
    ///
    /// @throws InvalidResultsException when a picture of the results is not to be had
    public void write(SheetRequest request, Path file) {
        WholeFile.write(file, out -> write(request, out));
    }
}
