package clew.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page after sign-in: what waits for me, and what to do first when nothing does.
@Controller
class Home {

    private final ObjectProvider<HomeTile> tiles;
    private final Frame frame;

    Home(ObjectProvider<HomeTile> tiles, Frame frame) {
        this.tiles = tiles;
        this.frame = frame;
    }

    @GetMapping("/")
    String show(Model model) {
        List<Tile> shown = tiles.stream()
                .sorted(Comparator.comparingInt(HomeTile::order))
                .filter(HomeTile::visible)
                .map(Tile::of)
                .toList();
        model.addAttribute(
                "waiting", shown.stream().filter(tile -> tile.count() > 0).toList());
        model.addAttribute(
                "quiet", shown.stream().filter(tile -> tile.count() == 0).toList());
        model.addAttribute("guides", guides());
        return "web/home";
    }

    /// The duties of the visitor, in the order of the work.
    private List<Duty> guides() {
        Set<String> roles = frame.visitor().map(Visitor::roles).orElse(Set.of());
        return List.of(Duty.values()).stream()
                .filter(duty -> roles.contains(duty.name()))
                .toList();
    }

    /// One tile as the page draws it.
    record Tile(String labelKey, String path, long count, String look) {

        static Tile of(HomeTile tile) {
            long count = tile.count();
            String look = tile.urgent() ? "urgent" : "open";
            return new Tile(tile.labelKey(), tile.path(), count, look);
        }
    }
}
