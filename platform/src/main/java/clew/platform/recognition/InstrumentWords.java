package clew.platform.recognition;

import clew.recognition.Combination;
import clew.recognition.Dimension;
import clew.recognition.Indicator;
import clew.recognition.Instrument;
import clew.recognition.Texts;
import clew.recognition.Topic;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The words of an instrument for one reader: in the reader's language where the instrument has them, else in
/// English.
record InstrumentWords(Instrument instrument, Texts preferred) {

    static InstrumentWords of(Instrument instrument, Locale reader) {
        return new InstrumentWords(
                instrument, instrument.text(reader.getLanguage()).orElseGet(instrument::english));
    }

    public String title() {
        return word(Texts::title, instrument.id());
    }

    public String summary() {
        return word(Texts::summary, "");
    }

    String topic(Topic topic) {
        return word(texts -> texts.topic(topic.id()), topic.id());
    }

    String dimension(Dimension dimension) {
        return dimension(dimension.id());
    }

    String dimension(String id) {
        return word(texts -> texts.dimension(id), id);
    }

    String combination(Combination row) {
        return word(texts -> texts.combination(row.id()), row.id());
    }

    String indicator(Indicator indicator) {
        return word(texts -> texts.indicator(indicator.id()), indicator.id());
    }

    String purpose(String id) {
        return word(texts -> texts.purpose(id), id);
    }

    Optional<String> prompt(Indicator indicator, boolean child) {
        return preferred
                .prompt(indicator.id(), child)
                .or(() -> instrument.english().prompt(indicator.id(), child));
    }

    Optional<String> lookFor(Indicator indicator) {
        return preferred.lookFor(indicator.id()).or(() -> instrument.english().lookFor(indicator.id()));
    }

    /// The language in which the prompts of [#prompt] are, for one indicator.
    String languageOfPrompt(Indicator indicator, boolean child) {
        return preferred.prompt(indicator.id(), child).isPresent()
                ? preferred.language().tag()
                : "en";
    }

    private String word(Function<Texts, Optional<String>> from, String otherwise) {
        return from.apply(preferred).or(() -> from.apply(instrument.english())).orElse(otherwise);
    }
}
