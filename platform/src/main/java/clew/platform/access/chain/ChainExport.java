package clew.platform.access.chain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Writes the chain out, so that anybody can verify it with a program of their own: in the first line the
/// instance, then one link with its entry in each line, in the order of the chain.
final class ChainExport {

    private static final long STEP = 100_000;

    private ChainExport() {}

    static long write(DataSource source, Path file, LongConsumer progress) {
        long[] count = {0};
        try (OutputStream out = create(file)) {
            Sealer.Instance instance = Sealer.Instance.read(JdbcClient.create(source));
            Map<String, Object> first = new LinkedHashMap<>();
            first.put("format", "clew-trail-1");
            first.put("instance", instance.id().toString());
            first.put("begun", instance.begun().toString());
            first.put("hash", Encoding.hex(instance.head().hash()));
            line(out, first);
            JdbcTemplate stream = new JdbcTemplate(source);
            stream.setFetchSize(1_000);
            stream.query(Verification.LINKS, (RowCallbackHandler) row -> {
                line(out, link(row));
                if (++count[0] % STEP == 0) {
                    progress.accept(count[0]);
                }
            });
            return count[0];
        } catch (FileAlreadyExistsException exists) {
            throw new Unusable(file + " exists already and is not overwritten. Choose another name.");
        } catch (IOException failed) {
            throw new Unusable("The file " + file + " cannot be written.");
        }
    }

    private static Map<String, Object> link(ResultSet row) throws SQLException {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("position", row.getLong("position"));
        link.put("entry", row.getLong("trail_id"));
        link.put("digest", hex(row.getBytes("chained")));
        link.put("sealed", time(row, "sealed_at"));
        link.put("hash", hex(row.getBytes("hash")));
        if (row.getObject("id") == null) {
            return link;
        }
        link.put("at", time(row, "at"));
        for (String name :
                new String[] {"member_id", "member_name", "agency_id", "what", "subject_type", "subject_id"}) {
            link.put(name, row.getString(name));
        }
        link.put("verdict", row.getString("verdict"));
        link.put("facts", JsonMapper.shared().readTree(row.getString("facts")));
        link.put("salt", hex(row.getBytes("salt")));
        link.put("payload", hex(row.getBytes("payload")));
        link.put("forgotten_by", row.getObject("forgotten_by"));
        return link;
    }

    private static String time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : Encoding.hex(bytes);
    }

    private static void line(OutputStream out, Map<String, Object> fields) {
        try {
            out.write(JsonMapper.shared().writeValueAsString(fields).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))));
    }
}
