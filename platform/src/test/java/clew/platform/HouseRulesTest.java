package clew.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The rules of the house that are about sources: sizes, names, message keys, pages without inline code.
///
/// A longer file is allowed where its class comment says why with the words "longer than the house allows because".
class HouseRulesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String EXCUSE = "longer than the house allows because";
    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile(".*(Impl|Util|Utils|Helper|Helpers|Manager|Dto|DTO)\\.java");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9.\\-]*)[}(]");
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\bsrc=|[^>]*th:src=)[^>]*>|<style[ >]|\\sstyle=|\\sth:style=|\\son[a-z]+=\"",
            Pattern.CASE_INSENSITIVE);

    @Test
    void methodsHaveAtMost25Lines() throws IOException {
        assertThat(methodsLongerThan(25, mainSources())).isEmpty();
    }

    @Test
    void filesStayShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : mainSources()) {
            String text = Files.readString(file);
            long lines = text.lines()
                    .filter(line -> !line.isBlank())
                    .filter(line -> !line.strip().startsWith("//"))
                    .count();
            int limit = file.startsWith(ROOT.resolve("engines")) ? 500 : 300;
            if (lines > limit && !text.contains(EXCUSE)) {
                tooLong.add("%s has %d lines, %d are allowed".formatted(ROOT.relativize(file), lines, limit));
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        assertThat(mainSources())
                .noneMatch(file ->
                        FORBIDDEN_NAME.matcher(file.getFileName().toString()).matches());
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Path file : mainSources()) {
            Path info = file.resolveSibling("package-info.java");
            if (!Files.exists(info)) {
                silent.add(ROOT.relativize(file.getParent()) + " has no package-info.java");
                continue;
            }
            String text = Files.readString(info);
            if (!text.contains("///") || !text.contains("@NullMarked")) {
                silent.add(ROOT.relativize(info) + " lacks a description or @NullMarked");
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void everyTextOnAPageIsInAMessageFile() throws IOException {
        Set<String> known = messageKeys();
        Set<String> missing = new TreeSet<>();
        for (Path page : files(ROOT.resolve("platform/src/main/resources/templates"), ".html")) {
            Matcher key = KEY_IN_TEMPLATE.matcher(Files.readString(page));
            while (key.find()) {
                if (!known.contains(key.group(1))) {
                    missing.add(page.getFileName() + ": " + key.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void pagesHoldNoInlineScriptOrStyle() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path page : files(ROOT.resolve("platform/src/main/resources/templates"), ".html")) {
            Matcher inline = INLINE.matcher(Files.readString(page));
            while (inline.find()) {
                found.add(ROOT.relativize(page) + ": " + inline.group());
            }
        }

        assertThat(found).isEmpty();
    }

    private static List<String> methodsLongerThan(int limit, List<Path> sources) throws IOException {
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, null, null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(limit, unit, positions, found).scan(unit, null);
            }
        }
        return found;
    }

    private static List<Path> mainSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path source : files(ROOT, ".java")) {
            if (source.toString().contains("/src/main/java/")) {
                sources.add(source);
            }
        }
        return sources;
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        if (!Files.exists(below)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> messageKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(ROOT.resolve("platform/src/main/resources/messages"), ".properties")) {
            Properties messages = new Properties();
            try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                messages.load(reader);
            }
            keys.addAll(messages.stringPropertyNames());
        }
        return keys;
    }

    /// Collects the methods whose body, without blank and comment lines and text blocks, is longer than the limit.
    private static final class LongMethods extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final int limit;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Path file;
        private final String source;
        private final List<String> found;
        private String owner = "";

        LongMethods(int limit, CompilationUnitTree unit, SourcePositions positions, List<String> found)
                throws IOException {
            this.limit = limit;
            this.unit = unit;
            this.positions = positions;
            this.file = ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
            this.source = unit.getSourceFile().getCharContent(true).toString();
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            String outer = owner;
            owner = type.getSimpleName().toString();
            super.visitClass(type, nothing);
            owner = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                long lines = linesOf(method);
                if (lines > limit) {
                    found.add("%s: %s.%s has %d lines".formatted(file, owner, method.getName(), lines));
                }
            }
            return super.visitMethod(method, nothing);
        }

        private long linesOf(MethodTree method) {
            int start = (int) positions.getStartPosition(unit, method.getBody());
            int end = (int) positions.getEndPosition(unit, method.getBody());
            String withoutBlocks = source.substring(start, end).replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"");
            long counted = withoutBlocks
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .count();
            return counted - 2;
        }
    }
}
