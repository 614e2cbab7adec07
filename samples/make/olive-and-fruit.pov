// A table in the morning: fruit in a bowl, olive branches, books and the mug; the sun comes through a window at the left.
#version 3.7;
global_settings {
  assumed_gamma 1.0
  max_trace_level 5
  adc_bailout 0.004
  radiosity { pretrace_start 0.08 pretrace_end 0.005 count 140 nearest_count 12 error_bound 0.8 recursion_limit 2
              low_error_factor 0.7 gray_threshold 0.0 minimum_reuse 0.008 brightness 1.0 }
}
#declare Exposure = 0.16;
#declare Eye = <3, 31, -108>;
camera { perspective location Eye look_at <0.2, 18.2, 0> right x * image_width / image_height angle 27.5 }
#include "distance.inc"
#include "mug.inc"
#include "olive-stems.inc"
#include "olive-leaves.inc"
#include "table-bowlshape.inc"
#include "table-vaseshape.inc"
#include "table-lemonshape.inc"
#include "table-pearshape.inc"
#include "table-stalkshape.inc"
#macro Look(Texture) #if (Depth) texture { ByDistance } #else texture { Texture } #end #end

// The sun, and the window it comes through: three columns of three panes.
#declare Sunward = vnormalize(<-0.80, 0.60, -0.62>);
light_source {
  Sunward * 900, srgb <1.0, 0.88, 0.70> * 4.4 * Exposure
  area_light x * 14, y * 14, 5, 5 adaptive 1 jitter circular orient
}
light_source {
  <-120, 70, -40>, srgb <0.80, 0.90, 1.0> * 1.0 * Exposure
  area_light <0, 0, 70>, <0, 70, 0>, 4, 4 adaptive 0 jitter
}
sky_sphere { pigment { gradient x color_map { [0 srgb <0.80, 0.88, 0.96> * 1.15 * Exposure] [1 srgb <0.74, 0.68, 0.60> * 0.6 * Exposure] } translate -0.5 * x scale 2 } }
union {
  difference { box { <-400, -400, -1>, <400, 400, 1> } box { <-52, -36, -2>, <25, 33, 2> } }
  box { <-1.4, -40, -1>, <1.4, 40, 1> }
  box { <-28.4, -40, -1>, <-25.6, 40, 1> }
  box { <-60, -10.6, -1>, <30, -8.4, 1> }
  box { <-60, 11.4, -1>, <30, 13.6, 1> }
  matrix < vnormalize(vcross(y, Sunward)).x, vnormalize(vcross(y, Sunward)).y, vnormalize(vcross(y, Sunward)).z, 0, 1, 0, Sunward.x, Sunward.y, Sunward.z, 0, 0, 0 >
  translate Sunward * 150 + <-5, 21, 17>
  no_image no_reflection no_radiosity
  pigment { rgb 0 }
}

// Wall and table.
#declare WallTones = color_map { [0 srgb <0.560, 0.600, 0.590>] [1 srgb <0.610, 0.650, 0.640>] }
plane { -z, -40 Look(texture {
  pigment { average pigment_map { [1 bozo scale 14 color_map { WallTones }] [1 bozo scale <2, 1, 1> color_map { WallTones }] } }
  normal { average normal_map { [1 bumps 0.16 scale <5, 2.4, 3>] [1 bumps 0.08 scale 0.35] } }
  finish { ambient 0 diffuse 0.8 } }) }
#declare Chance = seed(41);
#declare Row = -7;
#while (Row < 6)
  #declare Offset = <rand(Chance) * 300, rand(Chance) * 20, rand(Chance) * 40>;
  #declare Shade = 0.86 + 0.22 * rand(Chance);
  box { <-160, -3, 0.05>, <160, 0, 8.75>
    Look(texture {
      pigment {
        average pigment_map {
          [1.0 wood turbulence 0.10 octaves 4 lambda 2.4 scale <1, 1.3, 1.3> rotate y * 88.6 rotate z * 2 color_map {
            [0 srgb <0.62, 0.44, 0.28> * Shade] [0.6 srgb <0.56, 0.375, 0.225> * Shade] [0.9 srgb <0.44, 0.28, 0.16> * Shade] [1 srgb <0.60, 0.42, 0.26> * Shade] }]
          [0.9 bozo scale <9, 0.10, 0.10> turbulence 0.05 color_map { [0 srgb <0.46, 0.30, 0.17> * Shade] [0.45 srgb <0.60, 0.42, 0.265> * Shade] [1 srgb <0.66, 0.475, 0.31> * Shade] }]
        }
        translate Offset
      }
      normal { average normal_map { [1 bumps 0.12 scale <3, 0.3, 0.22>] [1 granite 0.05 scale <2, 0.3, 0.3>] } translate Offset }
      finish { ambient 0 diffuse 0.76 specular 0.06 roughness 0.03 reflection { 0.0, 0.10 fresnel on } conserve_energy }
    })
    #if (!Depth) interior { ior 1.45 } #end
    translate z * Row * 8.8
  }
  #declare Row = Row + 1;
#end

// Vessels.
#declare Indigo = pigment {
  function { min(1, max(0, exp(-pow((y - 8.6) / 0.28, 2)) + 0.5 * Cloud(x * 0.5, y * 0.5, z * 0.5).red)) }
  color_map { [0 srgb <0.13, 0.22, 0.30>] [0.30 srgb <0.20, 0.31, 0.38>] [0.55 srgb <0.33, 0.40, 0.41>] [1 srgb <0.50, 0.33, 0.20>] }
}
#declare Chalk = pigment { bozo turbulence 0.4 scale 3 color_map { [0 srgb <0.83, 0.79, 0.73>] [1 srgb <0.89, 0.86, 0.81>] } }
object { BowlShape Look(texture {
  Speckled(Indigo, 0.34, 0.34, srgb <0.07, 0.09, 0.11>)
  normal { bumps 0.05 scale 0.6 }
  finish { ambient 0 diffuse 0.75 reflection { 0.03, 0.5 fresnel on } conserve_energy } })
  interior { ior 1.5 } translate <7, 0, -4> }
#declare VasePlace = <-9.5, 0, 14>;
object { VaseShape Look(texture { Speckled(Chalk, 0.30, 0.4, srgb <0.55, 0.45, 0.36>) normal { average normal_map { [1 bumps 0.05 scale <4, 0.5, 4>] [1 granite 0.03 scale 1] } } finish { ambient 0 diffuse 0.82 } }) translate VasePlace }
object { #if (Depth) MugShape texture { ByDistance } #else Mug #end rotate y * 38 translate <-13.5, 0, -13> }

// Olive branches.
object { StemShape Look(texture { pigment { bozo scale 0.4 color_map { [0 srgb <0.34, 0.28, 0.20>] [1 srgb <0.46, 0.41, 0.30>] } } finish { ambient 0 diffuse 0.8 } }) translate VasePlace + y * 22.6 }
object { LeafShape Look(texture {
  pigment { bozo scale 1.7 color_map { [0 srgb <0.27, 0.36, 0.20>] [0.5 srgb <0.36, 0.44, 0.28>] [1 srgb <0.50, 0.55, 0.40>] } }
  finish { ambient 0 diffuse 0.62, 0.25 specular 0.10 roughness 0.06 } }) translate VasePlace + y * 22.6 }

// Fruit.
#macro Orange(Hue) texture {
  pigment { bozo scale 1.6 color_map { [0 srgb <0.93, 0.50 + Hue, 0.10>] [1 srgb <0.96, 0.58 + Hue, 0.14>] } }
  normal { average normal_map { [2 bumps 0.20 scale 0.12] [1 bumps 0.08 scale 0.9] } }
  finish { ambient 0 diffuse 0.78 specular 0.13 roughness 0.04 } } #end
#declare LemonSkin = texture {
  pigment { bozo scale 1.4 color_map { [0 srgb <0.93, 0.79, 0.18>] [1 srgb <0.96, 0.85, 0.30>] } }
  normal { average normal_map { [2 bumps 0.22 scale 0.14] [1 bumps 0.22 scale 0.9] } }
  finish { ambient 0 diffuse 0.78 specular 0.15 roughness 0.04 } }
#declare PearTone = pigment { gradient x turbulence 0.12 scale 13 translate x * -6.5 color_map { [0 srgb <0.74, 0.36, 0.20>] [0.35 srgb <0.80, 0.66, 0.26>] [0.7 srgb <0.72, 0.72, 0.30>] [1 srgb <0.66, 0.70, 0.28>] } }
#declare PearSkin = texture {
  Speckled(PearTone, 0.40, 0.20, srgb <0.56, 0.46, 0.20>)
  normal { bumps 0.08 scale 1.2 }
  finish { ambient 0 diffuse 0.78 specular 0.20 roughness 0.05 } }
#declare Button = texture { pigment { srgb <0.42, 0.44, 0.20> } normal { granite 0.6 scale 0.3 } finish { ambient 0 diffuse 0.8 } }
#macro WholeOrange(Hue, Tilt, Place)
  union {
    sphere { 0, 3.75 scale <1, 0.95, 1> Look(Orange(Hue)) }
    sphere { y * 3.44, 0.25 Look(Button) }
    rotate Tilt translate Place
  }
#end
#macro Pear(Turn, Place)
  union { object { PearShape Look(PearSkin) }
    object { StalkShape Look(texture { pigment { srgb <0.33, 0.22, 0.13> } finish { ambient 0 diffuse 0.8 } }) }
    rotate Turn translate Place }
#end
union {
  WholeOrange(0.00, <-38, 0, 24>, <-5.2, 6.5, -2.6>)
  WholeOrange(0.03, <-60, 40, -30>, <3.9, 6.3, -4.6>)
  WholeOrange(-0.02, <20, 0, -50>, <5.4, 6.9, 3.6>)
  WholeOrange(0.01, <10, 0, 10>, <-2.2, 6.6, 5.0>)
  WholeOrange(0.02, <-50, 0, -14>, <0.6, 11.6, 0.4>)
  object { LemonShape Look(LemonSkin) rotate <0, 0, 78> rotate y * 24 translate <-1.8, 8.2, -7.4> }
  Pear(<0, 160, -16>, <6.6, 8.4, -1.6>)
  translate <7, 0, -4>
}
object { LemonShape Look(LemonSkin) rotate <0, 0, 86> rotate y * -28 translate <11.5, 2.82, -26> }
Pear(<0, 200, 0>, <-3.5, 0, -22>)

// Books.
#macro Book(Size, Cloth, Turn, Place)
  union {
    difference {
      box { <0, 0, 0>, <Size.x, Size.y, Size.z> }
      box { <0.4, 0.28, -1>, <Size.x + 1, Size.y - 0.28, Size.z + 1> }
      Look(texture { pigment { Cloth } normal { average normal_map { [1 gradient x 0.3 scale 0.07] [1 gradient z 0.3 scale 0.07] [1 gradient y 0.3 scale 0.07] } } finish { ambient 0 diffuse 0.8 } })
    }
    box { <0.35, 0.25, 0.3>, <Size.x - 0.35, Size.y - 0.25, Size.z - 0.3>
      Look(texture { pigment { bozo scale <9, 0.035, 9> color_map { [0 srgb <0.78, 0.72, 0.61>] [1 srgb <0.92, 0.88, 0.79>] } } finish { ambient 0 diffuse 0.82 } }) }
    translate <-Size.x / 2, 0, -Size.z / 2> rotate y * Turn translate Place
  }
#end
Book(<24, 2.9, 17>, srgb <0.30, 0.36, 0.34>, 82, <16, 0, 23>)
Book(<21, 2.2, 14.5>, srgb <0.66, 0.36, 0.24>, 94, <16.5, 2.9, 22>)
Book(<18, 1.8, 12.5>, srgb <0.82, 0.73, 0.58>, 76, <16, 5.1, 22>)
