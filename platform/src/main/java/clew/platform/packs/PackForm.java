package clew.platform.packs;

import clew.platform.access.DataKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form that a country asks for, as a pack declares it: what is asked, when, and in which compartment an answer
/// lies.
///
/// @param id its id within the pack
/// @param title in each language
/// @param source what it was made from, and how far that can be relied on
/// @param fields in the order in which they are asked
public record PackForm(String id, Map<String, String> title, String source, List<Field> fields) {

    /// Copies what it is made of.
    public PackForm {
        title = Map.copyOf(title);
        fields = List.copyOf(fields);
    }

    /// What an answer is.
    public enum Type {
        TEXT,
        LONG_TEXT,
        DATE,
        NUMBER,
        YES_NO,
        /// One of the options.
        CHOICE,
        /// Any of the options.
        CHOICES
    }

    /// One question.
    ///
    /// @param label in each language
    /// @param options to choose from; empty unless it is a choice
    /// @param kind the compartment of the answer: who may read it, and with which key it is sealed
    /// @param asked when it is asked
    /// @param required whether the form is unfinished without an answer, where it is asked
    public record Field(
            String id,
            Map<String, String> label,
            Type type,
            List<Option> options,
            DataKind kind,
            When asked,
            boolean required) {

        /// Copies what it is made of.
        public Field {
            label = Map.copyOf(label);
            options = List.copyOf(options);
        }
    }

    /// An answer to choose.
    public record Option(String id, Map<String, String> label) {
        /// Copies the label.
        public Option {
            label = Map.copyOf(label);
        }
    }

    /// When a question is asked: always where there is no field, else where that field has one of these answers.
    public record When(@Nullable String field, List<String> answers) {
        /// Copies the answers.
        public When {
            answers = List.copyOf(answers);
        }

        /// Whether it is asked, given the answers so far.
        public boolean holds(Map<String, List<String>> given) {
            return field == null
                    || given.getOrDefault(field, List.of()).stream().anyMatch(answers::contains);
        }
    }
}
