package clew.platform.directory;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/// A reason that a machine gives a human: a message key and what to put in. An argument may itself be a reason (a
/// label, say); it is put in its reader's language.
///
/// In a template: `#{${reason.key()}(${reason.args()})}` or `${#messages.msgWithParams(reason.key,
/// reason.arguments)}`; in code: `messages.getMessage(reason, locale)`.
public record Reason(String key, List<Object> args) implements MessageSourceResolvable {

    public Reason {
        args = List.copyOf(args);
    }

    /// The reason of a key and its arguments.
    public static Reason of(String key, Object... args) {
        return new Reason(key, List.of(args));
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }
}
