#pragma once

/// Takes away, where the kernel can (Landlock, Linux 5.13), every file but libraries, fonts and
/// what an encoding needs, and every program but the one that is open here. The system-call filter
/// holds without it; this keeps a decoder that was taken over from reading what its user may read.
void juzhu_keep_to_fonts_and_libraries(int program);
