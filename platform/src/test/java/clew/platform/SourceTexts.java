package clew.platform;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The texts in the sources of the platform, as the compiler reads them: each string with its file, and with the call
/// that it is an argument of.
final class SourceTexts {

    static final Path SOURCES = Path.of("src/main/java/clew/platform");

    private SourceTexts() {}

    /// Every string of the platform's sources.
    static List<Text> all() throws IOException {
        List<Text> texts = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, problem -> {}, null, null, manager.getJavaFileObjectsFromPaths(files()));
            Path sources = SOURCES.toAbsolutePath();
            for (var unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                new Reader(sources.relativize(file), texts).scan(unit, "");
            }
        }
        return texts;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /// One string.
    ///
    /// @param file where, below the platform's package
    /// @param call the method that it is given to directly, such as `Notice.success`; empty if none
    /// @param place as which argument, from 0; -1 if none
    /// @param value the string
    record Text(Path file, String call, int place, String value) {

        /// The room that the file belongs to.
        String room() {
            return file.getNameCount() > 1 ? file.getName(0).toString() : "";
        }
    }

    private static final class Reader extends TreeScanner<@Nullable Void, String> {
        private final Path file;
        private final List<Text> texts;
        private int place = -1;

        Reader(Path file, List<Text> texts) {
            this.file = file;
            this.texts = texts;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String outer) {
            scan(call.getMethodSelect(), outer);
            String name = name(call.getMethodSelect());
            int before = place;
            for (int at = 0; at < call.getArguments().size(); at++) {
                place = at;
                scan(call.getArguments().get(at), name);
            }
            place = before;
            return null;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, String call) {
            if (literal.getValue() instanceof String value) {
                texts.add(new Text(file, call, call.isEmpty() ? -1 : place, value));
            }
            return null;
        }

        private static String name(ExpressionTree method) {
            if (method instanceof MemberSelectTree select) {
                String target = select.getExpression().toString();
                String last = target.substring(target.lastIndexOf('.') + 1);
                return last.matches("\\w+")
                        ? last + "." + select.getIdentifier()
                        : select.getIdentifier().toString();
            }
            return method.toString();
        }
    }
}
