package tillit.ground.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller answer {@code casework/intake/worklist} and mean {@code jte/casework/intake/worklist.jte}. */
@Configuration
class Pages implements WebMvcConfigurer {

    /** As long as a browser keeps anything; ours, not the law's. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final Texts texts;

    Pages(Texts texts) {
        this.texts = texts;
    }

    /** The templates, compiled in the build into the packages of their rooms. */
    @Bean
    static TemplateEngine templates() {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "tillit");
        templates.setTrimControlStructures(true);
        return templates;
    }

    /** Stands in for Spring Boot's own {@code viewResolver}, which would guess a page's type from the request. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static ViewResolver viewResolver(TemplateEngine templates, Frames frames) {
        return (name, locale) -> {
            String template = name + ".jte";
            return templates.hasTemplate(template) ? new PageView(templates, template, frames) : null;
        };
    }

    /** The fonts lie in libraries of their own, under addresses that hold their version. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/page/fonts/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Switching());
        interceptors.addInterceptor(new Deeds());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Forms(texts));
    }
}
