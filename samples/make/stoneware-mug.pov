// A product photograph: one mug on a calm ground, a large softbox to the left, a white card to the right.
#version 3.7;
global_settings {
  assumed_gamma 1.0
  max_trace_level 6
  adc_bailout 0.004
  radiosity { pretrace_start 0.08 pretrace_end 0.01 count 160 nearest_count 8 error_bound 0.55 recursion_limit 2
              low_error_factor 0.6 gray_threshold 0.0 minimum_reuse 0.012 brightness 1.0 }
}
#include "mug.inc"

// Light is metered low, so that highlights survive until the picture is developed.
#declare Exposure = 0.30;
#declare Eye = <-6, 25, -66>;
#declare Aim = <1.05, 4.35, 0>;
camera {
  perspective
  location Eye
  look_at Aim
  right x * image_width / image_height
  angle 20.5
}

#include "distance.inc"

light_source {
  <-62, 58, -18>, srgb <1.0, 0.965, 0.915> * 1.55 * Exposure
  area_light <22, 0, -26>, <-12, 30, 0>, 7, 7 adaptive 1 jitter
}
light_source {
  <70, 30, -50>, srgb <0.86, 0.92, 1.0> * 0.22 * Exposure
  area_light <0, 40, 0>, <30, 0, 30>, 4, 4 adaptive 0 jitter
}

// What the glaze mirrors: the softbox, brighter in its middle, and the card.
#declare Softbox = pigment {
  function { max(0, 1 - pow(abs(x) * 2, 4)) * max(0, 1 - pow(abs(y) * 2, 4)) }
  color_map { [0 rgb 0] [0.25 srgb <1, 0.97, 0.93> * 0.8] [1 srgb <1, 0.975, 0.94> * 1.0] }
}
box { <-0.5, -0.5, -0.001>, <0.5, 0.5, 0>
  pigment { Softbox } finish { ambient 0 diffuse 0 emission 8 * Exposure }
  scale <46, 60, 1> rotate y * -62 translate <-54, 38, -36> no_shadow no_image no_radiosity }
box { <-0.5, -0.5, -0.001>, <0.5, 0.5, 0>
  pigment { Softbox } finish { ambient 0 diffuse 0 emission 0.75 * Exposure }
  scale <34, 60, 1> rotate y * 66 translate <52, 26, -22> no_shadow no_image no_radiosity }
sky_sphere { pigment { srgb <0.80, 0.78, 0.75> * 0.34 * Exposure } }

// Plaster table and wall, one sweep.
#declare PlasterTones = color_map { [0 srgb <0.800, 0.755, 0.705>] [0.5 srgb <0.835, 0.795, 0.750>] [1 srgb <0.865, 0.830, 0.790>] }
#declare Plaster = texture {
  pigment {
    average pigment_map { [2 bozo scale 9 color_map { PlasterTones }] [1 bozo scale 1.1 color_map { PlasterTones }] [0.8 bozo scale 0.14 color_map { PlasterTones }] }
  }
  normal { average normal_map { [1 bumps 0.10 scale 2.5] [1 bumps 0.05 scale 0.13] } }
  finish { ambient 0 diffuse 0.78 }
}
union {
  plane { y, 0 clipped_by { plane { z, 22 } } }
  object {
    cylinder { <-400, 60, 22>, <400, 60, 22>, 60 open }
    clipped_by { box { <-401, -1, 22>, <401, 60, 83> } }
  }
  plane { -z, -82 clipped_by { plane { -y, -60 } } }
  #if (Depth) texture { ByDistance } #else texture { Plaster } #end
}

#if (Depth)
  object { MugShape rotate y * 24 texture { ByDistance } }
#else
  object { Mug rotate y * 24 }
#end
