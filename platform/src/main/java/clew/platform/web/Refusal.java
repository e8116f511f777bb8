package clew.platform.web;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/// What an exception implements when it says that the member may not do this. The page and the API say why.
public interface Refusal {

    /// Whether even the existence of the thing is not for the asker: then the answer is 404, else 403.
    boolean hidden();

    /// Why, each as a message. Not shown when [#hidden()].
    List<? extends MessageSourceResolvable> reasonsToShow();
}
