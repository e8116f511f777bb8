package clew.platform.demo;

import java.time.Clock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the clock of the demonstration around the real one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("clew.demo")
class DemoConfiguration {

    @Bean
    static BeanPostProcessor demoClock() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Clock clock ? new DemoClock(clock) : bean;
            }
        };
    }
}
