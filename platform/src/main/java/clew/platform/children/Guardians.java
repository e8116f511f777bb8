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
import clew.platform.children.Guardian.Conflict;
import clew.platform.children.Guardian.End;
import clew.platform.children.Guardian.EndReason;
import clew.platform.children.GuardianRules.Facts;
import clew.platform.children.GuardianRules.Finding;
import clew.platform.directory.AgencyId;
import clew.platform.person.Persons;
import clew.platform.web.NotFound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who stands in for a child: appointing, ending, and what speaks against it. The door of the room for others.
///
/// Everything is done as the signed-in member, and the gate is asked here.
@Component
public class Guardians {

    private final ChildDesk desk;
    private final GuardianRows rows;
    private final GuardianHints hints;
    private final GuardianLoad load;
    private final SealedWords words;
    private final ChildGrounds grounds;
    private final Cases cases;
    private final Persons persons;
    private final Members members;

    Guardians(
            ChildDesk desk,
            GuardianRows rows,
            GuardianHints hints,
            GuardianLoad load,
            SealedWords words,
            ChildGrounds grounds,
            Cases cases,
            Persons persons,
            Members members) {
        this.desk = desk;
        this.rows = rows;
        this.hints = hints;
        this.load = load;
        this.words = words;
        this.grounds = grounds;
        this.cases = cases;
        this.persons = persons;
        this.members = members;
    }

    /// Whom to appoint, as it was typed.
    ///
    /// @param member a member who is a guardian, or `null` for a person or body outside
    /// @param name of a person or body outside; empty for a member
    /// @param because why it should be made although something speaks against it; empty otherwise
    public record Wanted(
            Guardian.Kind kind,
            @Nullable MemberId member,
            String name,
            boolean body,
            LocalDate from,
            @Nullable LocalDate checkedOn,
            Set<Conflict> declared,
            String because) {}

    /// The appointments of a case, the latest first.
    @Transactional
    public List<Guardian> of(CaseId id) {
        desk.require(id.value(), Action.READ);
        return rows.of(id);
    }

    /// As [#of], for who has asked the gate before.
    List<Guardian> known(CaseId id) {
        return rows.of(id);
    }

    /// What speaks against an appointment.
    @Transactional
    List<Finding> against(CaseFile file, Wanted wanted) {
        UUID who = who(wanted);
        Optional<Member> member = guardian(wanted.member());
        return GuardianRules.against(new Facts(
                !wanted.body(),
                rows.children(who, file.id()),
                load.line().children(),
                wanted.declared(),
                hints.of(
                        file,
                        member.map(Member::agency).orElse(null),
                        member.map(Member::name).orElse(wanted.name()),
                        rows.rejected(who, file.id())),
                wanted.checkedOn(),
                desk.today()));
    }

    /// Appoints somebody; who was appointed so before is replaced.
    ///
    /// @throws AppointmentRefused if something speaks against it and no reason to do it all the same is given
    @Transactional
    public UUID appoint(CaseId id, Wanted wanted) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        List<Finding> findings = against(file, wanted);
        if (!GuardianRules.permits(findings, wanted.because())) {
            throw new AppointmentRefused(findings);
        }
        rows.of(id).stream()
                .filter(before -> before.acting() && before.kind() == wanted.kind())
                .forEach(before -> end(file, before, EndReason.REPLACED, "", desk.today()));
        Guardian guardian = made(file, wanted, findings);
        rows.add(guardian, file, who(wanted), desk.member());
        told(file, guardian, !findings.isEmpty());
        return guardian.id();
    }

    private Guardian made(CaseFile file, Wanted wanted, List<Finding> findings) {
        Optional<Member> member = guardian(wanted.member());
        AgencyId agency = member.map(Member::agency).orElse(null);
        boolean other = agency != null && !agency.equals(file.owner());
        return new Guardian(
                UUID.randomUUID(),
                file.id(),
                wanted.kind(),
                name(wanted, member),
                wanted.body(),
                wanted.member(),
                agency,
                wanted.checkedOn(),
                wanted.declared(),
                findings.stream().map(Finding::code).collect(Collectors.toSet()),
                findings.isEmpty() ? "" : wanted.because(),
                agency != null && letIn(file, agency),
                other && agency != null ? grounds.letGuardianIn(file, agency) : null,
                wanted.from(),
                desk.member().name(),
                desk.now(),
                null);
    }

    /// Ends an appointment; the agency that it let into the case leaves it.
    @Transactional
    public void end(CaseId id, UUID appointment, EndReason reason, String why, LocalDate on) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        Guardian guardian = rows.of(id).stream()
                .filter(one -> one.id().equals(appointment) && one.acting())
                .findFirst()
                .orElseThrow(() -> new NotFound("guardian"));
        end(file, guardian, reason, why, on);
    }

    /// The members who can be appointed: those with the role of a guardian.
    List<Member> eligible() {
        return members.all().stream()
                .filter(Account::active)
                .map(Account::member)
                .filter(member -> member.is(Role.GUARDIAN))
                .sorted(Comparator.comparing(Member::agencyName).thenComparing(Member::name))
                .toList();
    }

    GuardianLoad.Line cap() {
        return load.line();
    }

    private void told(CaseFile file, Guardian guardian, boolean overridden) {
        desk.tell(
                file,
                "guardian-appointed",
                "#children.guardian.kind." + guardian.kind().name());
        if (overridden) {
            desk.tell(file, "guardian-overridden");
        }
        if (guardian.kind() == Guardian.Kind.FULL) {
            desk.happened(file, "guardian-appointed");
        }
    }

    private void end(CaseFile file, Guardian guardian, EndReason reason, String why, LocalDate on) {
        if (!rows.end(
                guardian.id(), file, new End(on, reason, why, desk.member().name()), desk.member())) {
            throw new NotFound("guardian");
        }
        desk.tell(file, "guardian-ended", "#children.guardian.end." + reason.name());
        if (guardian.kind() == Guardian.Kind.FULL && reason != EndReason.OF_AGE) {
            desk.happened(file, "guardian-ended");
        }
        AgencyId agency = guardian.agency();
        boolean needed = rows.of(file.id()).stream()
                .anyMatch(other -> other.acting() && agency != null && agency.equals(other.agency()));
        if (agency != null && guardian.reach() && !needed) {
            cases.revokeReach(file.id(), agency);
            persons.revokeReach(file.person(), agency);
        }
        UUID ground = guardian.ground();
        if (ground != null) {
            grounds.end(ground);
        }
    }

    /// Lets an agency into the case; false where it takes part already.
    private boolean letIn(CaseFile file, AgencyId agency) {
        boolean before = rows.of(file.id()).stream().anyMatch(other -> agency.equals(other.agency()) && other.reach());
        Relation relation = cases.relationOf(agency, file.id());
        if (relation == Relation.OWNER || relation == Relation.PARTNER) {
            return before && relation == Relation.PARTNER;
        }
        cases.grantReach(file.id(), agency, Relation.PARTNER);
        persons.grantReach(file.person(), agency, Relation.PARTNER);
        return true;
    }

    private Optional<Member> guardian(@Nullable MemberId id) {
        return Optional.ofNullable(id)
                .map(member -> eligible().stream()
                        .filter(one -> one.id().equals(member))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("member")));
    }

    private static String name(Wanted wanted, Optional<Member> member) {
        return member.map(one -> one.name() + ", " + one.agencyName()).orElse(wanted.name());
    }

    private UUID who(Wanted wanted) {
        MemberId member = wanted.member();
        return words.blind(
                "guardian",
                member == null ? "name/" + wanted.name().strip().toLowerCase(Locale.ROOT) : "member/" + member.value());
    }
}
