package clew.platform.clocks;

import clew.platform.web.HomeTile;
import clew.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room adds to the home page and to the navigation.
@Configuration(proxyBeanMethods = false)
class ClockTiles {

    @Bean
    HomeTile overdueClocksTile(ClockDesk desk, ClockDueList list) {
        return new Overdue(desk, list);
    }

    @Bean
    NavigationEntry dueNavigation(ClockDesk desk) {
        return new Link(desk);
    }

    /// Ends that passed, of which the roles of the member are told.
    private record Overdue(ClockDesk desk, ClockDueList list) implements HomeTile {

        @Override
        public int order() {
            return 310;
        }

        @Override
        public String labelKey() {
            return "clocks.tile.overdue";
        }

        @Override
        public String path() {
            return "/due?when=OVERDUE";
        }

        @Override
        public boolean visible() {
            return desk.mayList();
        }

        @Override
        public long count() {
            return list.overdueFor(desk.member());
        }

        @Override
        public boolean urgent() {
            return true;
        }
    }

    /// The way to what is due.
    private record Link(ClockDesk desk) implements NavigationEntry {

        @Override
        public int order() {
            return 350;
        }

        @Override
        public String labelKey() {
            return "clocks.navigation";
        }

        @Override
        public String path() {
            return "/due";
        }

        @Override
        public boolean visible() {
            return desk.mayList();
        }
    }
}
