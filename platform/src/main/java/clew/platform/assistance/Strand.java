package clew.platform.assistance;

import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One matter of a case, with all that happened to it.
///
/// @param kind what tells it apart on its track: the [ConventionService], or the months of a follow-up; else empty
/// @param need the need that it answers, or `null` if none
/// @param dueOn the day by which somebody must do something about it, or `null` if none
/// @param course what happened, in the order in which it was written; never empty once saved
public record Strand(
        UUID id,
        CaseId caseId,
        UUID person,
        Track track,
        String kind,
        @Nullable UUID need,
        @Nullable LocalDate dueOn,
        List<Happening> course) {

    /// Copies the course.
    public Strand {
        course = List.copyOf(course);
    }

    /// The last thing that happened, which is where it stands.
    public @Nullable Step standing() {
        return course.isEmpty() ? null : course.getLast().step();
    }

    /// What may happen next.
    public Set<Step> next() {
        return Follows.after(track, standing());
    }

    /// The last happening of a kind, if there was one.
    Optional<Happening> last(Step step) {
        return course.reversed().stream().filter(each -> each.step() == step).findFirst();
    }

    /// Whether it was written down that this agency delivered it on this day or later.
    boolean deliveredBy(AgencyId provider, LocalDate since) {
        return course.stream()
                .anyMatch(each -> each.step() == Step.DELIVERED
                        && provider.equals(each.provider())
                        && !each.on().isBefore(since));
    }

    /// The message key of what it is.
    public String labelKey() {
        return switch (track) {
            case SERVICE -> ConventionService.valueOf(kind).key();
            case FOLLOW_UP -> "assistance.followUp." + kind;
            case RECOVERY, RESIDENCE, LEGAL_AID, CLAIM, RETURN, RETRAFFICKING, THREAT, SUPPORT, OWN_DATA -> track.key();
        };
    }

    /// The article of the Convention that names the service; empty on the other tracks.
    public String article() {
        return track == Track.SERVICE ? ConventionService.valueOf(kind).article() : "";
    }

    Strand with(Happening happening, @Nullable LocalDate due) {
        List<Happening> longer = new ArrayList<>(course);
        longer.add(happening);
        return new Strand(id, caseId, person, track, kind, need, due, longer);
    }
}
