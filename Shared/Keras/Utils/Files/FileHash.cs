using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>Hashes by which files are recognized.</summary>
internal static class FileHash
{
    /// <summary>Whether a file has this hash.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hash">The hash, in hexadecimal digits.</param>
    /// <param name="algorithm">"md5", "sha256", or "auto": sha256 for 64 digits, else md5.</param>
    /// <exception cref="ValueError">There is no such algorithm.</exception>
    public static bool Matches(string path, string hash, string algorithm = "auto")
    {
        Digest digest = algorithm switch
        {
            "sha256" => new Sha256(),
            "md5" => new Md5(),
            "auto" => hash.Length == 64 ? new Sha256() : new Md5(),
            _ => throw new ValueError($"The hash algorithm must be \"md5\", \"sha256\" or \"auto\". Received: hash_algorithm=\"{algorithm}\"."),
        };
        using var stream = File.OpenRead(path);
        digest.Append(stream);
        return digest.Finish().Equals(hash, StringComparison.OrdinalIgnoreCase);
    }
}
