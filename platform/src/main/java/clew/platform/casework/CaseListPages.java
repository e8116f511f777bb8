package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.casework.CaseQuery.Sort;
import clew.platform.casework.CaseQuery.State;
import clew.platform.casework.CaseQuery.Whose;
import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.person.Match;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of cases: filter, order, leaf through, find by name, take away as CSV.
@Controller
class CaseListPages {

    private final CaseDesk desk;
    private final CaseList list;
    private final CaseExport export;
    private final Profiles profiles;
    private final Persons persons;
    private final Chronicle chronicle;

    CaseListPages(
            CaseDesk desk, CaseList list, CaseExport export, Profiles profiles, Persons persons, Chronicle chronicle) {
        this.desk = desk;
        this.list = list;
        this.export = export;
        this.profiles = profiles;
        this.persons = persons;
        this.chronicle = chronicle;
    }

    /// What the filter form sends; a name is never part of it.
    record Filter(
            @Nullable String stage,
            @Nullable CaseUrgency urgency,
            @Nullable Whose whose,
            @Nullable State state,
            @Nullable Boolean child,
            @Nullable Boolean overdue,
            @Nullable String reference,
            @Nullable Sort sort,
            @Nullable Boolean down,
            @Nullable Integer page) {

        CaseQuery query() {
            return new CaseQuery(
                    stage,
                    urgency,
                    Boolean.TRUE.equals(child),
                    Boolean.TRUE.equals(overdue),
                    whose == null ? Whose.ALL : whose,
                    state == null ? State.OPEN : state,
                    reference == null ? "" : reference,
                    null,
                    sort == null ? Sort.DUE : sort,
                    Boolean.TRUE.equals(down),
                    page == null ? 1 : page);
        }

        /// The address of the list with this filter, without order and page.
        String address() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
            add(address, "child", Boolean.TRUE.equals(child) ? true : null);
            add(address, "overdue", Boolean.TRUE.equals(overdue) ? true : null);
            add(address, "stage", stage);
            add(address, "urgency", urgency);
            add(address, "whose", whose);
            add(address, "state", state);
            add(address, "reference", reference);
            return address.encode().build().toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                address.queryParam(name, value);
            }
        }
    }

    /// A line as the page shows it; the name is empty where the member may not know it.
    record Line(CaseRow row, String name, Stage stage, boolean late) {}

    @GetMapping("/cases")
    String list(@ModelAttribute("filter") Filter filter, Model model) {
        desk.requireOwn(DataKind.PROCESS, Action.SEARCH);
        CaseQuery query = filter.query();
        int count = list.count(query, desk.member(), chronicle.today());
        int pages = Math.max(1, (Math.min(count, CaseList.COUNTED) + CaseQuery.PAGE_SIZE - 1) / CaseQuery.PAGE_SIZE);
        String address = filter.address();
        String join = address.contains("?") ? "&" : "?";
        String order = "sort=" + query.sort() + (query.down() ? "&down=true" : "");
        model.addAttribute("query", query);
        model.addAttribute("count", count);
        model.addAttribute("more", count > CaseList.COUNTED);
        model.addAttribute("pages", pages);
        model.addAttribute("sortAddress", address + join + "sort=");
        model.addAttribute("pageAddress", address + join + order + "&page=");
        model.addAttribute("filtered", !filter.address().equals("/cases"));
        shown(list.page(query, desk.member(), chronicle.today()), model);
        return "casework/list";
    }

    @PostMapping("/cases/search")
    String search(@RequestParam(defaultValue = "") String name, Model model) {
        desk.requireOwn(DataKind.IDENTITY, Action.SEARCH);
        desk.requireOwn(DataKind.PROCESS, Action.SEARCH);
        String wanted = name.strip();
        List<UUID> found = wanted.isEmpty() || wanted.length() > 200
                ? List.of()
                : persons.search(wanted).stream()
                        .map(Match::person)
                        .map(person -> person.id().value())
                        .toList();
        List<CaseRow> rows =
                found.isEmpty() ? List.of() : list.page(CaseQuery.of(found), desk.member(), chronicle.today());
        model.addAttribute("name", wanted);
        shown(rows, model);
        return "casework/found";
    }

    @PostMapping("/cases/export")
    void export(@ModelAttribute("filter") Filter filter, HttpServletResponse response) throws IOException {
        desk.requireOwn(DataKind.PROCESS, Action.EXPORT);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"cases-" + chronicle.today() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        export.write(filter.query().onPage(1), response.getWriter());
    }

    /// The persons whose names the member may see: those of the own cases by mandate, of the others where it was
    /// agreed.
    private List<PersonId> named(List<CaseRow> rows) {
        boolean own = desk.allowsOwn(DataKind.IDENTITY, Action.READ);
        Set<UUID> open = desk.among(
                DataKind.IDENTITY,
                Action.READ,
                rows.stream()
                        .filter(row -> row.relation() != Relation.OWNER)
                        .map(row -> row.person().value())
                        .toList());
        return rows.stream()
                .filter(row -> row.relation() == Relation.OWNER
                        ? own
                        : open.contains(row.person().value()))
                .map(CaseRow::person)
                .toList();
    }

    private void shown(List<CaseRow> rows, Model model) {
        if (!rows.isEmpty() && desk.allowsOwn(DataKind.IDENTITY, Action.READ)) {
            desk.requireOwn(DataKind.IDENTITY, Action.READ);
        }
        Map<PersonId, Person> known = persons.getAll(named(rows));
        List<Line> lines = new ArrayList<>();
        for (CaseRow row : rows) {
            Person person = known.get(row.person());
            String name = person == null ? "" : person.displayName();
            Stage stage = profiles.of(row.profileId(), row.profileVersion()).stage(row.stage());
            lines.add(new Line(row, name, stage, row.overdue(chronicle.today())));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("stages", profiles.current().stages());
        model.addAttribute("urgencies", CaseUrgency.values());
        model.addAttribute("states", State.values());
        model.addAttribute("parts", Whose.values());
        model.addAttribute("mayExport", desk.allowsOwn(DataKind.PROCESS, Action.EXPORT));
        model.addAttribute("maySearch", desk.allowsOwn(DataKind.IDENTITY, Action.SEARCH));
    }
}
