package clew.platform.recognition;

import clew.platform.access.MemberId;
import clew.recognition.AgeGroup;
import clew.recognition.AnswerState;
import clew.recognition.Indicator;
import clew.recognition.Instrument;
import clew.recognition.Language;
import clew.recognition.Noticed;
import clew.recognition.Texts;
import clew.recognition.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Draws the pages of a screening from its instrument and from what was noted so far.
@Component
class TopicViews {

    private final Moments moments;

    TopicViews(Moments moments) {
        this.moments = moments;
    }

    /// What the pages of one screening are drawn from.
    ///
    /// @param member whose own answers are shown as chosen
    record Source(
            Screening screening,
            Instrument instrument,
            AgeGroup age,
            List<KeptObservation> kept,
            MemberId member,
            Locale reader) {

        InstrumentWords words() {
            return InstrumentWords.of(instrument, reader);
        }

        boolean child() {
            return age != AgeGroup.ADULT;
        }

        Map<String, List<KeptObservation>> byIndicator() {
            return kept.stream()
                    .collect(Collectors.groupingBy(one -> one.observation().indicatorId()));
        }
    }

    /// A line of the list of topics.
    record Line(String path, String title, int answered, int of) {}

    /// The pages of a screening, with how far each is.
    List<Line> lines(Source source) {
        Map<String, List<KeptObservation>> byIndicator = source.byIndicator();
        List<Line> lines = new ArrayList<>();
        for (Topic topic : topics(source)) {
            lines.add(line("topics/" + topic.id(), source.words().topic(topic), asked(source, topic), byIndicator));
        }
        return lines;
    }

    /// The page of what is only looked for, with how far it is.
    Line observedLine(Source source) {
        return line(TopicView.OBSERVED, "", observed(source), source.byIndicator());
    }

    Optional<TopicView> topic(Source source, String id) {
        List<Topic> topics = topics(source);
        Optional<Topic> found =
                topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
        return found.map(topic -> new TopicView(
                id,
                source.words().topic(topic),
                false,
                items(source, asked(source, topic)),
                after(source, topics.indexOf(topic))));
    }

    TopicView observedPage(Source source) {
        return new TopicView(
                TopicView.OBSERVED, "", true, items(source, observed(source)), new TopicView.Next("result", null));
    }

    private static TopicView.Next after(Source source, int place) {
        List<Topic> topics = topics(source);
        if (place + 1 < topics.size()) {
            Topic next = topics.get(place + 1);
            return new TopicView.Next("topics/" + next.id(), source.words().topic(next));
        }
        return new TopicView.Next(observed(source).isEmpty() ? "result" : TopicView.OBSERVED, null);
    }

    private static List<Topic> topics(Source source) {
        return source.instrument().topics().stream()
                .filter(topic -> !asked(source, topic).isEmpty())
                .toList();
    }

    private static List<Indicator> asked(Source source, Topic topic) {
        return source
                .instrument()
                .indicators(topic, source.age(), source.screening().shortForm())
                .stream()
                .filter(TopicViews::canBeAsked)
                .toList();
    }

    private static List<Indicator> observed(Source source) {
        return source.instrument().topics().stream()
                .flatMap(topic ->
                        source
                                .instrument()
                                .indicators(
                                        topic, source.age(), source.screening().shortForm())
                                .stream())
                .filter(indicator -> !canBeAsked(indicator))
                .toList();
    }

    /// Nobody can be asked for what is only seen or read.
    private static boolean canBeAsked(Indicator indicator) {
        return indicator.noticed().contains(Noticed.TOLD);
    }

    private static Line line(
            String path, String title, List<Indicator> indicators, Map<String, List<KeptObservation>> byIndicator) {
        int answered = (int) indicators.stream()
                .filter(indicator -> byIndicator.getOrDefault(indicator.id(), List.of()).stream()
                        .anyMatch(one -> one.observation().state() != AnswerState.NOT_ASKED))
                .count();
        return new Line(path, title, answered, indicators.size());
    }

    private List<TopicView.Item> items(Source source, List<Indicator> indicators) {
        Map<String, List<KeptObservation>> byIndicator = source.byIndicator();
        return indicators.stream()
                .map(indicator -> item(source, indicator, byIndicator.getOrDefault(indicator.id(), List.of())))
                .toList();
    }

    private TopicView.Item item(Source source, Indicator indicator, List<KeptObservation> kept) {
        InstrumentWords words = source.words();
        Optional<Texts> theirs =
                Optional.ofNullable(source.screening().language()).flatMap(source.instrument()::text);
        Optional<String> translation = theirs.flatMap(texts -> texts.prompt(indicator.id(), source.child()));
        Optional<KeptObservation> mine =
                kept.stream().filter(one -> own(source, one)).max(Comparator.comparingLong(KeptObservation::number));
        return new TopicView.Item(
                indicator.id(),
                words.indicator(indicator),
                words.prompt(indicator, source.child()).orElse(null),
                words.languageOfPrompt(indicator, source.child()),
                translation.orElse(null),
                theirs.map(Texts::language).map(Language::tag).orElse(null),
                theirs.map(texts -> !texts.language().reviewed()).orElse(false),
                words.lookFor(indicator).orElse(null),
                mine.map(one -> one.observation().state()).orElse(null),
                mine.map(one -> one.observation().note()).orElse(null),
                said(source, kept.stream()));
    }

    List<TopicView.Said> said(Source source, Stream<KeptObservation> kept) {
        return kept.sorted(Comparator.comparingLong(KeptObservation::number).reversed())
                .map(one -> new TopicView.Said(
                        one.observation().state(),
                        one.observation().who(),
                        moments.text(one.observation().when()),
                        one.observation().note(),
                        own(source, one),
                        !one.screening().equals(source.screening().id())))
                .toList();
    }

    private static boolean own(Source source, KeptObservation one) {
        return one.member().equals(source.member())
                && one.screening().equals(source.screening().id());
    }
}
