package clew.platform.assistance.claim;

import clew.platform.assistance.claim.Surcharges.Mark;
import clew.platform.directory.Reason;
import java.util.Arrays;
import java.util.List;

/// What the worksheet comes to, each line with how it was computed and from where its figures are.
///
/// @param currency of all amounts
/// @param notes what could not be computed, and what somebody should look at
public record ClaimResult(String currency, List<Line> lines, List<Reason> notes) {

    /// Copies the lists.
    public ClaimResult {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// One line.
    ///
    /// @param what it is for
    /// @param formula how the amount comes about, with the figures
    /// @param minor the amount; payments are negative
    /// @param source where the figures are from; empty if nobody said
    public record Line(Section section, Reason what, Reason formula, long minor, String source, Mark mark) {}

    /// The sum of a section.
    ///
    /// @param lines of that section
    public record Sum(Section section, long minor, List<Line> lines) {}

    /// The sums of the sections that have a line, in the order of the worksheet.
    public List<Sum> sums() {
        return Arrays.stream(Section.values())
                .map(this::sum)
                .filter(sum -> !sum.lines().isEmpty())
                .toList();
    }

    /// What is claimed: the sum of all lines.
    public long total() {
        return lines.stream().mapToLong(Line::minor).reduce(0, Math::addExact);
    }

    private Sum sum(Section section) {
        List<Line> its =
                lines.stream().filter(each -> each.section() == section).toList();
        return new Sum(section, its.stream().mapToLong(Line::minor).reduce(0, Math::addExact), its);
    }
}
