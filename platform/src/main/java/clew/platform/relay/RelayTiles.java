package clew.platform.relay;

import clew.platform.web.HomeTile;
import clew.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room adds to the home page and to the navigation.
@Configuration(proxyBeanMethods = false)
class RelayTiles {

    @Bean
    HomeTile stuckMessagesTile(MessageDesk desk) {
        return new Stuck(desk);
    }

    @Bean
    NavigationEntry otherInstancesLink(Cards cards) {
        return new Link(cards);
    }

    private record Stuck(MessageDesk desk) implements HomeTile {
        @Override
        public int order() {
            return 450;
        }

        @Override
        public String labelKey() {
            return "relay.tile.stuck";
        }

        @Override
        public String path() {
            return "/relay/messages";
        }

        @Override
        public boolean visible() {
            return desk.mayRead();
        }

        @Override
        public long count() {
            return desk.stuck();
        }

        @Override
        public boolean urgent() {
            return true;
        }
    }

    private record Link(Cards cards) implements NavigationEntry {
        @Override
        public int order() {
            return 650;
        }

        @Override
        public String labelKey() {
            return "relay.navigation";
        }

        @Override
        public String path() {
            return "/relay";
        }

        @Override
        public boolean visible() {
            return cards.mayKeep();
        }
    }
}
