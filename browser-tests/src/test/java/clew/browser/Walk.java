package clew.browser;

import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Follows every link that a member finds, from the first page on, and looks at one page of each kind.
final class Walk {

    private static final int MOST = 120;
    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')]"
            + ".filter(a => !a.hasAttribute('download')).map(a => a.getAttribute('href'))";

    private final Watched page;
    private final String member;
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Set<String> broken = new TreeSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    Walk(Watched page, String member) {
        this.page = page;
        this.member = member;
    }

    /// Walks, and returns the kinds of page that were looked at.
    Set<String> everywhere() {
        meet("/");
        while (!ahead.isEmpty() && kinds.size() < MOST) {
            visit(ahead.removeFirst());
        }
        return Set.copyOf(kinds);
    }

    /// The pages that answered with an error although a link led there.
    Set<String> broken() {
        return Set.copyOf(broken);
    }

    private void visit(String path) {
        Response answer = page.open(path);
        if (answer.status() >= 400) {
            broken.add(answer.status() + " " + path);
            return;
        }
        page.look(member + " " + kind(path));
        if (page.page().evaluate(LINKS) instanceof List<?> links) {
            links.forEach(link -> meet(String.valueOf(link)));
        }
    }

    private void meet(String link) {
        String path = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
        boolean page = path.startsWith("/")
                && !path.startsWith("/api/")
                && !path.startsWith("/assets/")
                && !path.contains("export")
                && !path.matches(".*\\.(csv|json|xlsx)(\\?.*)?");
        if (page && kinds.add(kind(path))) {
            ahead.addLast(path);
        }
    }

    /// The path without ids and without its query: pages of one kind look alike.
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }
}
