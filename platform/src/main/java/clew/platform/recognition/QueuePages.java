package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of those who wait.
@Controller
class QueuePages {

    private final Queue queue;
    private final Gate gate;

    QueuePages(Queue queue, Gate gate) {
        this.queue = queue;
        this.gate = gate;
    }

    @GetMapping("/queue")
    String queue(
            @RequestParam(required = false) @Nullable List<WaitReason> reason,
            @RequestParam(required = false) QueueFilter.@Nullable Progress progress,
            @RequestParam(defaultValue = "false") boolean planned,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        QueueFilter filter = QueueFilter.of(reason, progress, planned);
        model.addAttribute("queue", queue.page(filter, page));
        model.addAttribute("filter", filter);
        model.addAttribute("reasons", WaitReason.values());
        model.addAttribute("href", href(filter));
        model.addAttribute("mayScreen", gate.allows(Relation.OWNER, DataKind.OBSERVATION, Action.WRITE));
        model.addAttribute("mayRegister", gate.allows(Relation.OWNER, DataKind.ARRIVAL, Action.WRITE));
        return "recognition/queue";
    }

    private static String href(QueueFilter filter) {
        StringBuilder href = new StringBuilder("/queue?");
        filter.reasons().forEach(reason -> href.append("reason=").append(reason).append('&'));
        if (filter.progress() != null) {
            href.append("progress=").append(filter.progress()).append('&');
        }
        if (filter.planned()) {
            href.append("planned=true&");
        }
        return href.append("page=").toString();
    }
}
