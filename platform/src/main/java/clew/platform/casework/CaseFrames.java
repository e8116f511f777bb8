package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.casework.CaseFrame.Crumb;
import clew.platform.casework.CaseFrame.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the frame of a page about a case, for this room and for every room that contributes a [CaseSection].
@Component
public class CaseFrames {

    /// The name of the overview.
    public static final String OVERVIEW = "overview";

    /// The name of the timeline.
    public static final String TIMELINE = "timeline";

    private final CaseDesk desk;
    private final Cases cases;
    private final CaseReading reading;
    private final CaseWords words;
    private final ObjectProvider<CaseSection> sections;
    private final ObjectProvider<CaseSign> signs;

    CaseFrames(
            CaseDesk desk,
            Cases cases,
            CaseReading reading,
            CaseWords words,
            ObjectProvider<CaseSection> sections,
            ObjectProvider<CaseSign> signs) {
        this.desk = desk;
        this.cases = cases;
        this.reading = reading;
        this.words = words;
        this.sections = sections;
        this.signs = signs;
    }

    /// The frame of a page about a case. The member must be allowed to read the process of the case; what else the
    /// page shows, its own room asks the gate.
    ///
    /// @param current the name of the section that the page is
    /// @param title the text of this page in "where this page is"
    @Transactional
    public CaseFrame of(CaseId id, String current, String title) {
        Relation relation = desk.require(id, DataKind.PROCESS, Action.READ);
        CaseFile file = cases.get(id);
        List<Crumb> crumbs = List.of(
                new Crumb(words.of("casework.list.title"), "/cases"),
                new Crumb(file.reference(), "/cases/" + id),
                new Crumb(title, null));
        return new CaseFrame(
                file,
                reading.title(file, relation),
                reading.facts(file, relation, cases.profileOf(file).stage(file.stage())),
                crumbs,
                sections(file, current),
                signs(file));
    }

    /// What must be seen on every page about the case, also on pages of other rooms without the frame.
    public List<CaseSign.Sign> signs(CaseFile file) {
        return signs.stream().flatMap(sign -> sign.of(file).stream()).toList();
    }

    /// The pages about a case that the member may open.
    List<Link> sections(CaseFile file, String current) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("casework.case.overview", "/cases/" + file.id(), current.equals(OVERVIEW)));
        links.add(new Link("casework.case.timeline", "/cases/" + file.id() + "/timeline", current.equals(TIMELINE)));
        sections.stream()
                .sorted(Comparator.comparingInt(CaseSection::order))
                .filter(section -> section.visible(file))
                .map(section -> new Link(section.labelKey(), section.path(file.id()), current.equals(section.name())))
                .forEach(links::add);
        return links;
    }
}
