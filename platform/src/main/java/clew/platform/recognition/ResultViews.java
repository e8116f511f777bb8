package clew.platform.recognition;

import clew.recognition.Assessment;
import clew.recognition.Combination;
import clew.recognition.DimensionFinding;
import clew.recognition.FurtherObservations;
import clew.recognition.Indicator;
import clew.recognition.Observation;
import clew.recognition.Outcome;
import clew.recognition.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts an explained assessment into the words of a reader.
@Component
class ResultViews {

    private static final int EXAMPLES = 4;

    private final Moments moments;

    ResultViews(Moments moments) {
        this.moments = moments;
    }

    ResultView of(Assessment assessment, Locale reader) {
        InstrumentWords words = InstrumentWords.of(assessment.instrument(), reader);
        return new ResultView(
                words.title() + " " + assessment.instrument().version(),
                assessment.instrument().reliability(),
                assessment.instrument().source(),
                assessment.populationFits(),
                assessment.readings().stream()
                        .map(reading -> read(reading, words))
                        .toList(),
                assessment.dimensions().stream()
                        .sorted(Comparator.comparing((DimensionFinding finding) -> !finding.positive())
                                .thenComparing(finding -> finding.noted().isEmpty()))
                        .map(finding -> dimension(finding, words))
                        .toList(),
                assessment.unplaced().stream()
                        .map(Observation::indicatorId)
                        .distinct()
                        .toList(),
                assessment.notedIndicators(),
                assessment.unknownIndicators());
    }

    private static ResultView.Read read(Reading reading, InstrumentWords words) {
        Outcome outcome = reading.outcome();
        Combination row = row(outcome);
        FurtherObservations further = reading.further();
        return new ResultView.Read(
                reading.kind(),
                kind(outcome),
                outcome.attention(),
                row == null ? null : words.combination(row),
                row == null ? List.of() : conditions(row, words),
                outcome.recommendations(),
                further.size(),
                further.sets().stream().map(set -> set(set, words)).toList());
    }

    private static ResultView.Kind kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Computed _ -> ResultView.Kind.ROW;
            case Outcome.NotInTable _ -> ResultView.Kind.NOT_IN_TABLE;
            case Outcome.NotComputed not ->
                switch (not.why()) {
                    case UNVERIFIED -> ResultView.Kind.UNVERIFIED;
                    case NOTHING_NOTED -> ResultView.Kind.NOTHING_NOTED;
                };
        };
    }

    /// The row that matched; where none did, the row that set the attention.
    private static @Nullable Combination row(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Computed computed -> computed.row();
            case Outcome.NotInTable not -> not.reached();
            case Outcome.NotComputed _ -> null;
        };
    }

    private static List<ResultView.Condition> conditions(Combination row, InstrumentWords words) {
        return row.conditions().entrySet().stream()
                .map(entry -> new ResultView.Condition(words.dimension(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static ResultView.FurtherSet set(FurtherObservations.Set set, InstrumentWords words) {
        Combination row = switch (set.leadsTo()) {
            case Outcome.Computed computed -> computed.row();
            case Outcome.NotInTable _ -> null;
            case Outcome.NotComputed _ -> null;
        };
        return new ResultView.FurtherSet(
                set.needs().stream().map(need -> need(need, words)).toList(),
                row == null ? null : words.combination(row));
    }

    private static ResultView.Need need(FurtherObservations.Need need, InstrumentWords words) {
        return new ResultView.Need(
                need.count(),
                need.strength().name(),
                words.dimension(need.dimension()),
                need.candidates().stream().limit(EXAMPLES).map(words::indicator).toList(),
                need.candidates().size());
    }

    private ResultView.Dim dimension(DimensionFinding finding, InstrumentWords words) {
        Boolean found = switch (finding.state()) {
            case POSITIVE -> Boolean.TRUE;
            case NOT_POSITIVE -> Boolean.FALSE;
            case NOT_COMPUTED -> null;
        };
        return new ResultView.Dim(
                words.dimension(finding.dimension()),
                found,
                finding.strong(),
                finding.medium(),
                finding.weak(),
                finding.unweighted(),
                finding.noted().stream().map(noted -> sign(noted, words)).toList(),
                names(finding.stillUnknown(), words),
                names(finding.denied(), words));
    }

    private ResultView.Sign sign(DimensionFinding.Noted noted, InstrumentWords words) {
        Indicator indicator = noted.indicator();
        return new ResultView.Sign(
                words.indicator(indicator),
                indicator.strength().name(),
                noted.contradicted(),
                Stream.of(noted.observations(), noted.against(), noted.others())
                        .flatMap(List::stream)
                        .map(this::said)
                        .toList());
    }

    private TopicView.Said said(Observation one) {
        return new TopicView.Said(one.state(), one.who(), moments.text(one.when()), one.note(), false, false);
    }

    private static List<String> names(List<DimensionFinding.Open> open, InstrumentWords words) {
        return open.stream().map(each -> words.indicator(each.indicator())).toList();
    }
}
