package tillit.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large Björkmåla grows.
 *
 * @param history whether its history is filled in at all
 * @param residents how many live there
 * @param days how far back history begins
 */
@ConfigurationProperties("tillit.demo")
record DemoProperties(
        @DefaultValue("true") boolean history,
        @DefaultValue("20000") int residents,
        @DefaultValue("1096") int days) {}
