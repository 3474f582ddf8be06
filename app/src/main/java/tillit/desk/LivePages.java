package tillit.desk;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tillit.ground.access.Entry;

/** The stream by which an open page hears that its list is no longer true. */
@RestController
class LivePages {

    private final LiveStreams streams;

    LivePages(LiveStreams streams) {
        this.streams = streams;
    }

    /** Whoever works in no unit has no list: 204 tells the browser not to ask again. */
    @GetMapping(path = "/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live() {
        if (Waits.units().isEmpty()) return ResponseEntity.noContent().build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no") // nginx would keep what is said until there is more of it
                .body(Entry.current().map(streams::open).orElseThrow());
    }
}
