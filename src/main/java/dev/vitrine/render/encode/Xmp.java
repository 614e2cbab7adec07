package dev.vitrine.render.encode;

import dev.vitrine.picture.Provenance;
import dev.vitrine.render.vips.Retouch;
import dev.vitrine.render.vips.VipsImage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a picture says of itself within its file: an XMP packet (ISO 16684-1) with the properties
/// of the IPTC Photo Metadata Standard 2025.1 that tell of machines. No date and no id stand in it,
/// so that the same picture has the same bytes.
public final class Xmp {
    private static final String TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private Xmp() {}

    /// The picture with what its file will say of it.
    ///
    /// @param provenance absent to leave it as it is
    public static VipsImage on(VipsImage picture, @Nullable Provenance provenance) {
        return provenance == null
                ? picture
                : Retouch.labelled(picture, packet(provenance).getBytes(StandardCharsets.UTF_8));
    }

    private static String packet(Provenance provenance) {
        String system = provenance.system();
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about=""
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
                """
                + property("xmp:CreatorTool", provenance.tool())
                + property("Iptc4xmpExt:DigitalSourceType", TYPES + provenance.source())
                + (system == null ? "" : property("Iptc4xmpExt:AISystemUsed", system))
                + """
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""";
    }

    private static String property(String name, String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "   <" + name + ">" + escaped + "</" + name + ">\n";
    }
}
