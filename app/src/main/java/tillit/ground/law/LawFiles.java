package tillit.ground.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads every YAML file under a root, from the packed product or from a folder. */
final class LawFiles {

    /** The law that is packed into the product. */
    static final String PACKED = "classpath*:law/";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private LawFiles() {}

    /** Every file that can be read, in order of path; one that is no YAML becomes a fault. */
    static List<LawFile> under(String root, Faults faults) {
        List<LawFile> files = new ArrayList<>();
        for (Resource resource : resources(root)) {
            String path = path(resource);
            try (InputStream content = resource.getInputStream()) {
                int slash = path.lastIndexOf('/');
                String folder = slash < 0 ? "" : path.substring(0, slash);
                String name = path.substring(slash + 1).replace(".yaml", "");
                files.add(new LawFile(folder, name, YAML.readTree(content)));
            } catch (JacksonException notYaml) {
                faults.add(path, "cannot be read: " + notYaml.getOriginalMessage());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        faults.check(!files.isEmpty(), root, "has no files");
        return files;
    }

    private static List<Resource> resources(String root) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(root + "**/*.yaml")).stream()
                    .sorted(Comparator.comparing(LawFiles::path))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The last folder and the name: the tree is one level deep. */
    private static String path(Resource resource) {
        try {
            String[] parts = resource.getURL().getPath().split("/", -1);
            String folder = parts[parts.length - 2];
            String name = parts[parts.length - 1];
            return LawSchema.knows(folder) ? folder + "/" + name : name;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
