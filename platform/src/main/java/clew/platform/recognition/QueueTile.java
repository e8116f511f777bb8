package clew.platform.recognition;

import clew.platform.web.HomeTile;
import org.springframework.stereotype.Component;

/// Those who wait to be screened, on the home page.
@Component
final class QueueTile implements HomeTile {

    private final Queue queue;

    QueueTile(Queue queue) {
        this.queue = queue;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String labelKey() {
        return "recognition.queue.tile";
    }

    @Override
    public String path() {
        return "/queue";
    }

    @Override
    public boolean visible() {
        return queue.visible();
    }

    @Override
    public long count() {
        return queue.waiting();
    }

    @Override
    public boolean urgent() {
        return queue.urgent() > 0;
    }
}
