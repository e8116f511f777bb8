package clew.platform.recognition;

import clew.recognition.Instruments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The instruments that this instance works with: those that come with Clew.
@Configuration(proxyBeanMethods = false)
class RecognitionConfiguration {

    @Bean
    Instruments instruments() {
        return Instruments.shipped();
    }
}
