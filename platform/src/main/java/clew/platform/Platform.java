package clew.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The platform as a Spring Boot application.
@SpringBootApplication
public class Platform {

    /// Starts the platform.
    public static void main(String[] arguments) {
        SpringApplication.run(Platform.class, arguments);
    }
}
