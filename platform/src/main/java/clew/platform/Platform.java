package clew.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

/// The platform as a Spring Boot application.
@SpringBootApplication
public class Platform {

    /// Starts the platform.
    public static void main(String[] arguments) {
        SpringApplication.run(Platform.class, arguments);
    }

    /// Starts the platform with settings that go before those of the configuration files, and returns once it
    /// answers.
    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        return SpringApplication.run(Platform.class, arguments(settings));
    }

    /// Starts the platform as [#start(Map)] does, with something of the caller's that the platform tells what it does.
    ///
    /// @param type what the platform knows it as, such as `DemoProgress`
    public static <T> ConfigurableApplicationContext start(Map<String, String> settings, Class<T> type, T listener) {
        SpringApplication application = new SpringApplication(Platform.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(type, () -> listener));
        return application.run(arguments(settings));
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /// The zone in which people here read the clock: the machine's, or what `-Duser.timezone` says.
    @Bean
    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /// The one clock of the platform, in microseconds as the database keeps them.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
