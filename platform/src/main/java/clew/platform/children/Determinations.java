package clew.platform.children;

import clew.platform.access.Account;
import clew.platform.access.Action;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.children.Determination.Ground;
import clew.platform.children.Determination.Option;
import clew.platform.children.Determination.Seat;
import clew.platform.children.Determination.State;
import clew.platform.database.Fence;
import clew.platform.directory.Reason;
import clew.platform.directory.RecipientClass;
import clew.platform.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Determinations by panels. Who convenes one must be allowed to write about the child's best interests; after
/// that it is for those who sit on the panel and for the decision makers of the agency that keeps the case, and
/// for nobody else, whatever else they may read of the case.
@Component
@Transactional
class Determinations {

    private final ChildDesk desk;
    private final DeterminationRows rows;
    private final Cases cases;
    private final Members members;
    private final ChildGrounds grounds;

    Determinations(ChildDesk desk, DeterminationRows rows, Cases cases, Members members, ChildGrounds grounds) {
        this.desk = desk;
        this.rows = rows;
        this.cases = cases;
        this.members = members;
        this.grounds = grounds;
    }

    /// Convenes a panel.
    ///
    /// @throws DeterminationRefused if the panel is not as it must be
    UUID convene(CaseId id, Ground ground, String question, List<Seat> panel) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        requireFit(panel);
        Determination made = new Determination(
                UUID.randomUUID(),
                id,
                file.person(),
                file.owner(),
                file.reference(),
                ground,
                null,
                question,
                desk.member().name(),
                desk.now(),
                panel,
                List.of(),
                new State.Convened());
        rows.add(made);
        grounds.letPanelIn(file, panel);
        desk.tell(file, "determination-convened");
        return made.id();
    }

    private void requireFit(List<Seat> panel) {
        List<Reason> wrong = new ArrayList<>(DeterminationRules.panel(panel));
        boolean enforcement = panel.stream()
                .map(Seat::member)
                .filter(Objects::nonNull)
                .map(member -> members.get(member).member())
                .anyMatch(member -> member.agencyKind().recipientClass() != RecipientClass.SERVICE);
        if (enforcement) {
            wrong.add(Reason.of("children.bid.panel.enforcement"));
        }
        if (!wrong.isEmpty()) {
            throw new DeterminationRefused(wrong);
        }
    }

    /// The determination, for who may see it; for others there is none.
    Determination get(UUID id) {
        Determination found = rows.find(id).orElseThrow(() -> new NotFound("determination"));
        if (!maySee(found)) {
            throw new NotFound("determination");
        }
        desk.requireAs(relation(found), Action.READ, found.caseId().value());
        return found;
    }

    /// Those of a case that the member may see.
    List<Determination> of(CaseFile file) {
        return rows.of(file.id()).stream().filter(this::maySee).toList();
    }

    /// Those on whose panel the member sits.
    List<Determination> mine() {
        return rows.seating(desk.member().id());
    }

    /// Adds an option, weighed under the headings.
    void add(UUID id, String title, Map<Determination.Heading, String> pro, Map<Determination.Heading, String> contra) {
        Determination found = get(id);
        Option option = new Option(found.options().size() + 1, title, pro, contra);
        List<Reason> wrong = new ArrayList<>(DeterminationRules.option(option));
        if (!found.open()) {
            wrong.add(Reason.of("children.bid.decide.over"));
        }
        if (!wrong.isEmpty()) {
            throw new DeterminationRefused(wrong);
        }
        rows.add(found, option);
        desk.trail(found.caseId().value(), "determination-option", Map.of());
    }

    /// Decides, as the chair of the panel or a decision maker of the agency that keeps the case.
    void decide(UUID id, State.Decided decided) {
        Determination found = get(id);
        desk.requireAs(relation(found), Action.DECIDE, found.caseId().value());
        List<Reason> wrong = new ArrayList<>(DeterminationRules.decision(found, decided, desk.today()));
        if (!found.chairs(desk.member().id()) && !ownDecider(found)) {
            wrong.add(Reason.of("children.bid.decide.chair"));
        }
        if (!wrong.isEmpty()) {
            throw new DeterminationRefused(wrong);
        }
        if (!rows.decide(found, decided, desk.member())) {
            throw new DeterminationRefused(List.of(Reason.of("children.bid.decide.over")));
        }
        told(found, "determination-decided", "best-interests-determined");
    }

    /// Notes that the child, the guardian or a parent appeals.
    void appeal(UUID id, String why) {
        Determination found = get(id);
        if (!(found.state() instanceof State.Decided)) {
            throw new DeterminationRefused(List.of(Reason.of("children.bid.appeal.when")));
        }
        rows.appeal(found, why, desk.now());
        told(found, "determination-appealed", null);
    }

    /// Opens a decided one again: something that was to open it has happened, or an appeal succeeded. The same
    /// panel is convened for a new one; the old one stays as it is.
    UUID reopen(UUID id, String why) {
        Determination found = get(id);
        if (found.decision() == null || found.state() instanceof State.Reopened) {
            throw new DeterminationRefused(List.of(Reason.of("children.bid.reopen.when")));
        }
        rows.reopen(found, why, desk.now());
        Determination next = found.again(desk.member().name(), desk.now());
        rows.add(next);
        told(found, "determination-reopened", null);
        return next.id();
    }

    boolean mayDecide(Determination found) {
        boolean role = desk.allowsAs(relation(found), Action.DECIDE, found.caseId());
        return role && (found.chairs(desk.member().id()) || ownDecider(found));
    }

    /// Members who can sit on a panel: of agencies that help, with a role in cases.
    List<Member> eligible() {
        return members.all().stream()
                .filter(Account::active)
                .map(Account::member)
                .filter(member -> member.agencyKind().recipientClass() == RecipientClass.SERVICE)
                .filter(member -> member.is(Role.CASE_WORKER) || member.is(Role.DECISION_MAKER))
                .toList();
    }

    Member member(MemberId id) {
        return eligible().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("member"));
    }

    private boolean maySee(Determination found) {
        return found.seats(desk.member().id()) || ownDecider(found);
    }

    private boolean ownDecider(Determination found) {
        Member member = desk.member();
        return member.agency().equals(found.owner()) && member.is(Role.DECISION_MAKER);
    }

    /// A seat on the panel is a part in it, where the agency has no other.
    private Relation relation(Determination found) {
        Relation relation = desk.relation(found.caseId());
        return relation == Relation.NONE && found.seats(desk.member().id()) ? Relation.PARTNER : relation;
    }

    /// Who sits on the panel need not take part in the case: what happened is told to it all the same.
    private void told(Determination found, String event, @Nullable String clock) {
        Fence.runAsSystem(() -> {
            CaseFile file = cases.get(found.caseId());
            desk.tell(file, event);
            if (clock != null) {
                desk.happened(file, clock);
            }
        });
    }
}
