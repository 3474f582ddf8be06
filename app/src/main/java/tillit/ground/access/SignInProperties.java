package tillit.ground.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in and how often one may guess. The numbers are ours, not the law's: an hour is a meeting, twelve
 * are the longest shift, and a whole town hall often has one address.
 *
 * @param idle a session nobody uses ends after this
 * @param longest every session ends after this
 * @param client how long another authority's system may use one token
 * @param triesPerName wrong tries at one name before it is closed
 * @param triesPerAddress wrong tries from one address before it is closed
 * @param within how long wrong tries are remembered
 * @param temporaryPassword how long a password that an administrator has given is good
 */
@ConfigurationProperties("tillit.sign-in")
record SignInProperties(
        @DefaultValue("60m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("1h") Duration client,
        @DefaultValue("10") int triesPerName,
        @DefaultValue("100") int triesPerAddress,
        @DefaultValue("15m") Duration within,
        @DefaultValue("7d") Duration temporaryPassword) {}
