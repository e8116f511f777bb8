package clew.platform.assistance;

import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseEvent;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.casework.NeedId;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.directory.Reason;
import clew.platform.directory.ServiceKind;
import clew.platform.web.EditConflict;
import clew.platform.web.NotFound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is done for a person: offering, accepting, declining, delivering; granting and ending; and what comes after.
///
/// It decides nobody's rights: callers ask the gate of `clew.platform.access` first, for [Track]'s kind of data.
@Component
public class Assistances {

    private final StrandRows rows;
    private final Cases cases;
    private final Directory directory;
    private final Surroundings surroundings;
    private final Trail trail;

    Assistances(StrandRows rows, Cases cases, Directory directory, Surroundings surroundings, Trail trail) {
        this.rows = rows;
        this.cases = cases;
        this.directory = directory;
        this.surroundings = surroundings;
        this.trail = trail;
    }

    /// Begins a strand with its first step; throws [StepRefused] with every reason against it.
    ///
    /// @param kind the name of a [ConventionService], or the months of a follow-up; else empty
    /// @return the strand; where there may be one only and it exists, that one goes on
    @Transactional
    public UUID begin(CaseId id, Track track, String kind, @Nullable NeedId need, Entry entry, Member by) {
        CaseFile file = cases.get(id);
        if (track == Track.SERVICE) {
            ConventionService.valueOf(kind);
        }
        if (!track.severalTimes() && track != Track.FOLLOW_UP) {
            List<Strand> there = rows.of(id, EnumSet.of(track));
            if (!there.isEmpty()) {
                take(there.getFirst(), entry, by);
                return there.getFirst().id();
            }
        }
        UUID needId = need == null ? null : need.value();
        Strand fresh = new Strand(UUID.randomUUID(), id, file.person().value(), track, kind, needId, null, List.of());
        refuse(fresh, entry, file);
        rows.insert(fresh, entry.step(), surroundings.now());
        append(fresh, entry, by);
        return fresh.id();
    }

    /// Takes the next step of a strand; throws [StepRefused] with every reason against it, or [EditConflict] if
    /// somebody else took a step since `seen` of them were there.
    @Transactional
    public void take(UUID strand, Entry entry, int seen, Member by) {
        Strand found = get(strand);
        if (found.course().size() != seen) {
            throw conflict(found, entry);
        }
        take(found, entry, by);
    }

    private void take(Strand strand, Entry entry, Member by) {
        refuse(strand, entry, cases.get(strand.caseId()));
        append(strand, entry, by);
    }

    /// Says that a service was delivered, as another room learns it: it continues the strand of that service, or
    /// begins one. Does nothing where the Convention names no such service, or where somebody wrote down
    /// already that this agency delivered it on a day since it was asked for.
    ///
    /// @param asked the day on which the agency was asked for it
    @Transactional
    public void delivered(
            CaseId id,
            ServiceKind kind,
            @Nullable NeedId need,
            AgencyId provider,
            LocalDate asked,
            LocalDate on,
            Member by) {
        List<Strand> same = rows.of(id, EnumSet.of(Track.SERVICE)).stream()
                .filter(each -> ConventionService.valueOf(each.kind()).kind() == kind)
                .toList();
        if (same.stream().anyMatch(each -> each.deliveredBy(provider, asked))) {
            return;
        }
        ConventionService.of(kind).ifPresent(service -> {
            Entry entry = Entry.of(Step.DELIVERED, on).by(provider);
            same.stream()
                    .filter(each -> each.next().contains(Step.DELIVERED))
                    .max(Comparator.comparing(each -> each.course().getLast().writtenAt()))
                    .ifPresentOrElse(
                            strand -> take(strand, entry, by),
                            () -> begin(id, Track.SERVICE, service.name(), need, entry, by));
        });
    }

    /// The strands of a case on these tracks.
    @Transactional(readOnly = true)
    public List<Strand> of(CaseId id, Set<Track> tracks) {
        return tracks.isEmpty() ? List.of() : rows.of(id, tracks);
    }

    /// A strand within reach.
    @Transactional(readOnly = true)
    public Strand get(UUID strand) {
        return rows.find(strand).orElseThrow(() -> new NotFound("strand"));
    }

    private void refuse(Strand strand, Entry entry, CaseFile file) {
        List<Refusal> against = StepRules.against(strand, entry, surroundings.of(file));
        if (!against.isEmpty()) {
            throw new StepRefused(against);
        }
    }

    private void append(Strand strand, Entry entry, Member by) {
        Happening happening = happening(entry, by);
        Strand after = strand.with(happening, Dues.after(entry));
        if (!rows.append(after, happening, strand.course().size(), by)) {
            throw conflict(get(strand.id()), entry);
        }
        cases.record(
                strand.caseId(),
                CaseEvent.Topic.CHANGE,
                strand.track().data(),
                Reason.of(
                        "assistance.event",
                        "#" + strand.labelKey(),
                        "#" + entry.step().key()),
                strand.id(),
                by);
        trail.record(
                "assistance.step",
                Subject.of("case", strand.caseId().value()),
                Map.of("track", strand.track().name(), "step", entry.step().name()));
        follow(after, entry, by);
    }

    private void follow(Strand strand, Entry entry, Member by) {
        surroundings.tell(strand, entry, by);
        if (entry.step() == Step.SUPPORT_RESUMED) {
            rows.settleFollowUps(strand.caseId());
        }
        if (entry.step() == Step.SUPPORT_ENDED) {
            for (int months : Dues.FOLLOW_UPS) {
                Entry planned = Entry.of(Step.FOLLOW_UP_PLANNED, entry.on())
                        .between(null, entry.on().plusMonths(months));
                begin(strand.caseId(), Track.FOLLOW_UP, Integer.toString(months), null, planned, by);
            }
        }
    }

    private Happening happening(Entry entry, Member by) {
        String words = entry.step().asks(Asks.RISKS) ? ReturnRisk.write(entry.risks()) : entry.words();
        AgencyId provider = entry.provider();
        String name = provider == null
                ? null
                : directory.find(provider).map(Agency::name).orElseThrow(() -> new NotFound("agency"));
        return new Happening(
                UUID.randomUUID(),
                entry.step(),
                entry.on(),
                entry.from(),
                entry.until(),
                entry.ground(),
                entry.language(),
                entry.way(),
                provider,
                name,
                entry.cost(),
                words,
                surroundings.now(),
                by.name(),
                by.agencyName());
    }

    private static EditConflict conflict(Strand saved, Entry entry) {
        return EditConflict.of("/cases/" + saved.caseId() + "/assistance")
                .field("assistance.field.step", entry.step().name(), Objects.toString(saved.standing(), ""))
                .field(
                        "assistance.field.on",
                        entry.on(),
                        saved.course().isEmpty() ? "" : saved.course().getLast().on());
    }
}
