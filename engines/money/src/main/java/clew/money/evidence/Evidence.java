package clew.money.evidence;

import clew.money.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A folder of evidence that is being written: tables (CSV, RFC 4180, UTF-8), JSON, pages, and at the end a list
/// of their SHA-256 that `sha256sum -c SHA256SUMS` checks.
public final class Evidence {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private static final JsonFactory JSON = new JsonFactory();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final Path folder;
    private final Map<String, String> sums = new TreeMap<>();

    /// @param folder is there and empty
    public Evidence(Path folder) {
        this.folder = folder;
    }

    /// Writes rows of a table.
    public interface Rows {
        void print(CSVPrinter csv) throws IOException;
    }

    /// Writes bytes.
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// Writes a document.
    public interface Document {
        void to(JsonGenerator json);
    }

    /// A table.
    ///
    /// @throws IOException where the disk fails
    public void table(String name, List<String> head, Rows rows) throws IOException {
        file(name, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter csv = new CSVPrinter(writer, CSV);
            csv.printRecord(head);
            rows.print(csv);
            csv.flush();
        });
    }

    /// A page or another text.
    ///
    /// @throws IOException where the disk fails
    public void text(String name, String text) throws IOException {
        file(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// A JSON document, indented so that people can read it, too.
    ///
    /// @throws IOException where the disk fails
    public void json(String name, Document document) throws IOException {
        file(name, out -> json(out, document));
    }

    /// Writes a JSON document to anything; it is left open.
    public static void json(OutputStream out, Document document) {
        try (JsonGenerator json = JSON.createGenerator(new Pretty(), new Unclosed(out))) {
            document.to(json);
            json.writeRaw('\n');
        }
    }

    /// Writes a JSON document on one line; what it is written to is left open.
    public static void line(OutputStream out, Document document) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            document.to(json);
            json.writeRaw('\n');
        }
    }

    /// Any file.
    ///
    /// @throws IOException where the disk fails
    public void file(String name, Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))), digest)) {
            content.to(out);
        }
        sums.put(name, Sha256.hex(digest));
    }

    /// Lists what was written.
    ///
    /// @throws IOException where the disk fails
    public void close() throws IOException {
        String list = sums.entrySet().stream()
                .map(one -> one.getValue() + "  " + one.getKey() + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("SHA256SUMS"), list);
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        }
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
