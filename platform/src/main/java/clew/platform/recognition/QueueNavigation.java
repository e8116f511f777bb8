package clew.platform.recognition;

import clew.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/// The link to those who wait in the main navigation.
@Component
final class QueueNavigation implements NavigationEntry {

    private final Queue queue;

    QueueNavigation(Queue queue) {
        this.queue = queue;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String labelKey() {
        return "recognition.queue.navigation";
    }

    @Override
    public String path() {
        return "/queue";
    }

    @Override
    public boolean visible() {
        return queue.visible();
    }
}
