using System.Security.Cryptography;

namespace Tensorflow.Keras.Utils;

/// <summary>Hashes by which files are recognized.</summary>
internal static class FileHash
{
    /// <summary>The algorithm that a hash was made with: sha256 for 64 digits, else md5.</summary>
    /// <param name="algorithm">"md5", "sha256" or "auto".</param>
    /// <param name="hash">The hash.</param>
    /// <exception cref="ValueError">There is no such algorithm.</exception>
    public static HashAlgorithmName Algorithm(string algorithm, string hash) => algorithm switch
    {
        "sha256" => HashAlgorithmName.SHA256,
        "md5" => HashAlgorithmName.MD5,
        "auto" => hash.Length == 64 ? HashAlgorithmName.SHA256 : HashAlgorithmName.MD5,
        _ => throw new ValueError($"The hash algorithm must be \"md5\", \"sha256\" or \"auto\". Received: hash_algorithm=\"{algorithm}\"."),
    };

    /// <summary>Whether a file has this hash.</summary>
    public static bool Matches(string path, string hash, string algorithm = "auto")
    {
        using var stream = File.OpenRead(path);
        var found = Algorithm(algorithm, hash) == HashAlgorithmName.SHA256 ? SHA256.HashData(stream) : MD5.HashData(stream);
        return Convert.ToHexString(found).Equals(hash, StringComparison.OrdinalIgnoreCase);
    }
}
