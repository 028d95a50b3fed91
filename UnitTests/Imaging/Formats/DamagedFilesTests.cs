using Tensorflow.NumPy;

namespace TfNet.UnitTests.Imaging.Formats;

/// <summary>Files that are cut short or changed give pixels of a shape that the file declares, or an exception that names the file: never half a picture, never a crash.</summary>
public sealed class DamagedFilesTests
{
    /// <summary>One file of each kind; those of one kind that are decoded by the same lines are left out.</summary>
    public static TheoryData<string> Cases =>
    [
        "png_0_1_1", "png_2_16_0", "png_3_4_alphas", "png_6_8_1", "jpeg_8", "jpeg_one_pixel", "jpeg_grey_progressive", "jpeg_restart", "jpeg_cmyk", "webp_lossless_alpha",
        "webp_lossy", "gif_two_colors", "gif_interlaced", "gif_outside", "bmp_1", "bmp_565", "bmp_32_rgba", "bmp_rle8", "bmp_rle4", "bmp_jump", "bmp_os2",
    ];

    [Theory, MemberData(nameof(Cases))]
    public void A_file_that_is_cut_short_is_refused(string name)
    {
        var file = Recorded.Files[$"{name}/file"].ToByteArray();
        // What is behind the last pixel may be missing: a trailer, a checksum, padding.
        var spare = name.StartsWith("png", StringComparison.Ordinal) ? 0 : name.StartsWith("jpeg", StringComparison.Ordinal) ? 2 : 8;
        for (var length = 0; length < file.Length - spare; length += Math.Max(1, file.Length / 150))
        {
            var error = Assert.Throws<InvalidDataException>(() => Load(file[..length]));
            Assert.Contains("a file.img", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_changed_byte_gives_pixels_or_is_refused(string name)
    {
        var file = Recorded.Files[$"{name}/file"].ToByteArray();
        for (var i = 0; i < file.Length; i += Math.Max(1, file.Length / 100))
        {
            foreach (var change in (byte[])[0x01, 0x80, 0xFF])
            {
                file[i] ^= change;
                try
                {
                    var pixels = Load(file);
                    Assert.Equal(3, pixels.ndim);
                    Assert.Equal(3, pixels.dims[2]);
                }
                catch (InvalidDataException e)
                {
                    Assert.Contains("a file.img", e.Message, StringComparison.Ordinal);
                }
                file[i] ^= change;
            }
        }
    }

    private static NDArray Load(byte[] file) => Tensorflow.ImageCodecs.Current.Decode(file, "a file.img").convert("RGB");
}
