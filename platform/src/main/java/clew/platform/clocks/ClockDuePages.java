package clew.platform.clocks;

import clew.platform.access.Action;
import clew.platform.clocks.ClockDueQuery.Sort;
import clew.platform.clocks.ClockDueQuery.When;
import clew.platform.clocks.ClockDueQuery.Whose;
import clew.platform.clocks.rules.ClockDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// What is due and overdue: filter, order, leaf through, print, take away.
@Controller
class ClockDuePages {

    private final ClockDesk desk;
    private final ClockDueList list;
    private final ClockDueReading reading;
    private final ClockDueExport export;
    private final ClockBooks books;
    private final Feeds feeds;

    ClockDuePages(
            ClockDesk desk,
            ClockDueList list,
            ClockDueReading reading,
            ClockDueExport export,
            ClockBooks books,
            Feeds feeds) {
        this.desk = desk;
        this.list = list;
        this.reading = reading;
        this.export = export;
        this.books = books;
        this.feeds = feeds;
    }

    /// What the filter form sends.
    record Filter(
            @Nullable Whose whose,
            @Nullable When when,
            @Nullable String what,
            @Nullable Boolean child,
            @Nullable Sort sort,
            @Nullable Boolean down,
            @Nullable Integer page) {

        ClockDueQuery query() {
            return new ClockDueQuery(
                    whose == null ? Whose.AGENCY : whose,
                    when,
                    what,
                    Boolean.TRUE.equals(child),
                    sort == null ? Sort.DUE : sort,
                    Boolean.TRUE.equals(down),
                    page == null ? 1 : page);
        }

        /// The address of the list with this filter, without order and page.
        String address() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/due");
            add(address, "whose", whose == Whose.AGENCY ? null : whose);
            add(address, "when", when);
            add(address, "what", what);
            add(address, "child", Boolean.TRUE.equals(child) ? true : null);
            return address.encode().build().toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                address.queryParam(name, value);
            }
        }
    }

    @GetMapping("/due")
    String show(@ModelAttribute("filter") Filter filter, Model model) {
        desk.requireList(Action.SEARCH);
        ClockDueQuery query = filter.query();
        int count = list.count(query);
        String address = filter.address();
        String join = address.contains("?") ? "&" : "?";
        model.addAttribute("query", query);
        model.addAttribute("count", count);
        model.addAttribute("pages", Math.max(1, (count + ClockDueQuery.PAGE_SIZE - 1) / ClockDueQuery.PAGE_SIZE));
        model.addAttribute("sortAddress", address + join + "sort=");
        model.addAttribute(
                "pageAddress", address + join + "sort=" + query.sort() + (query.down() ? "&down=true" : "") + "&page=");
        model.addAttribute("filtered", !address.equals("/due"));
        model.addAttribute("lines", reading.page(query));
        model.addAttribute("whens", When.values());
        model.addAttribute("parts", Whose.values());
        model.addAttribute("definitions", definitions());
        model.addAttribute("mayExport", desk.mayExport());
        model.addAttribute("feed", feeds.of(desk.member().id()).orElse(null));
        return "clocks/due";
    }

    @PostMapping("/due/export")
    void export(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        desk.requireList(Action.EXPORT);
        export.write(filter.query(), format.equals("xlsx"), response);
    }

    private List<ClockDefinition> definitions() {
        return books.of(books.current()).clocks().clocks().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }
}
